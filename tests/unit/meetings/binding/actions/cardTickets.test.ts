import { beforeEach, describe, expect, it } from 'vitest';
import { keepLocal } from '../../../../../lib/database/localValues';
import {
  cardComesBack,
  forgetCard,
  keepPlace,
  leaveFor,
  redeem,
  sharesLog,
  ticketFor,
} from '../../../../../lib/meetings/binding/actions/cardTickets';
import type { CardPlace } from '../../../../../lib/meetings/page/cardPlace';
import { emptyLog, noon } from '../../../../setup/freshLog';

const meet = { id: 7, url: 'https://meet.google.com/abc-defg-hij' };
const place: CardPlace = { side: 'left', x: 30, y: 40, folded: false };

beforeEach(emptyLog);

async function ticket(): Promise<string> {
  const leave = await leaveFor(meet, noon);
  if (!leave) throw new Error('no leave');
  return leave.ticket;
}

describe('a ticket', () => {
  it('opens the card once, and proves the log', async () => {
    const mine = await ticket();
    const proof = await redeem(mine, 7, noon + 1);
    expect(proof).not.toBeNull();
    expect(await sharesLog(proof ?? '')).toBe(true);
    expect(await sharesLog('another')).toBe(false);
    expect(await redeem(mine, 7, noon + 2)).toBeNull();
  });

  it('proves nothing of another database', async () => {
    const proof = (await redeem(await ticket(), 7, noon)) ?? '';
    await keepLocal('proof', 'of another');
    expect(await sharesLog(proof)).toBe(false);
  });

  it('is good in its own tab alone, and spent by trying it in another', async () => {
    const mine = await ticket();
    expect(await redeem(mine, 8, noon)).toBeNull();
    expect(await redeem(mine, 7, noon)).toBeNull();
  });

  it('is good for ten seconds', async () => {
    expect(await redeem(await ticket(), 7, noon + ticketFor - 1)).not.toBeNull();
    expect(await redeem(await ticket(), 7, noon + ticketFor)).toBeNull();
  });

  it('cannot be guessed, and each is another', async () => {
    const [one, two] = [await ticket(), await ticket()];
    expect(one).not.toBe(two);
    expect(await redeem('', 7, noon)).toBeNull();
    expect(await redeem(`${one} `, 7, noon)).toBeNull();
    expect(await redeem(one, 7, noon)).not.toBeNull();
    expect(await redeem(two, 7, noon)).not.toBeNull();
  });

  it.each([
    null,
    'https://example.com/',
    'https://meet.google.com.evil.example/abc-defg-hij',
    'https://bbb.example.org/html5client/?sessionToken=abc',
    'http://meet.google.com/abc-defg-hij',
  ])('is given to no page at %s', async (url) => {
    expect(await leaveFor({ id: 7, url }, noon)).toBeNull();
  });
});

describe('its place', () => {
  it('is kept for each service', async () => {
    await keepPlace(meet, place);
    expect(await leaveFor({ id: 9, url: 'https://meet.google.com/landing' }, noon)).toMatchObject({ place });
    expect(await leaveFor({ id: 9, url: 'https://app.zoom.us/wc/leave' }, noon)).toMatchObject({ place: null });
  });

  it('is forgotten where what was kept makes no sense', async () => {
    await keepLocal('card/meet', { side: 'up' });
    expect(await leaveFor(meet, noon)).toMatchObject({ place: null });
  });

  it('leaves the bar of the service free, at the bottom or at the top', async () => {
    expect(await leaveFor(meet, noon)).toMatchObject({ clear: { top: 12 } });
    expect(await leaveFor({ id: 8, url: 'https://teams.microsoft.com/v2/' }, noon)).toMatchObject({
      clear: { top: 76 },
    });
  });
});

describe('a page loaded again', () => {
  it('has its card back until the coach closes it, but not on pages that have nothing to do with a call', async () => {
    expect(await cardComesBack(meet)).toBe(false);
    await ticket();
    expect(await cardComesBack(meet)).toBe(true);
    expect(await cardComesBack({ ...meet, id: 8 })).toBe(false);
    expect(await cardComesBack({ ...meet, url: 'https://meet.google.com/landing' })).toBe(true);
    expect(await cardComesBack({ ...meet, url: 'https://meet.google.com/about' })).toBe(false);
    await forgetCard(7);
    expect(await cardComesBack(meet)).toBe(false);
  });
});
