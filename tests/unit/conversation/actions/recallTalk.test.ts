import { beforeEach, describe, expect, it } from 'vitest';
import {
  longestRecalled,
  type Recalled,
  recallConversation,
  recallFault,
} from '../../../../lib/conversation/actions/recallTalk';
import { db } from '../../../../lib/database/database';
import { waitingIds } from '../../../../lib/reflection/queries';
import { emptyLog, minute, noon, started, talk } from '../../../setup/freshLog';

beforeEach(emptyLog);

const recalled = (some: Partial<Recalled> = {}): Recalled => ({
  startedAt: noon - 60 * minute,
  minutes: 45,
  kind: 'coaching',
  alias: ' S. ',
  timeZone: 'UTC',
  ...some,
});

async function entered(some: Partial<Recalled> = {}): Promise<string> {
  const result = await recallConversation(recalled(some), noon);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

describe('a talk entered afterwards', () => {
  it('is over, has no mark and no count, and its reflection waits', async () => {
    const id = await entered();
    const row = await talk(id);
    expect(row).toMatchObject({
      status: 'ended',
      capture: 'recalled',
      startedAt: noon - 60 * minute,
      endedAt: noon - 15 * minute,
      kind: 'coaching',
      site: null,
      coverage: null,
      summary: { asks: 0, tells: 0, duration: 45 * minute, firstTell: null, longestRun: null },
    });
    expect(await db.marks.count()).toBe(0);
    expect(await waitingIds()).toEqual([id]);
    expect(await db.people.toArray()).toMatchObject([{ id: row.personId, alias: 'S.' }]);
  });

  it('has the key set of the others, and the day where the coach is', async () => {
    const logged = await talk(await started());
    const row = await talk(await entered({ startedAt: Date.parse('2026-01-14T16:00:00Z'), timeZone: 'Asia/Tokyo' }));
    expect(row.keySetId).toBe(logged.keySetId);
    expect(row).toMatchObject({ localDay: '2026-01-15', timeZone: 'Asia/Tokyo' });
  });

  it('can be entered while another is live, which goes on', async () => {
    const live = await started();
    await entered({ alias: '' });
    expect(await talk(live)).toMatchObject({ status: 'live' });
  });

  it.each([
    ['no-start', { startedAt: Number.NaN }],
    ['too-early', { startedAt: Date.parse('1999-12-31T00:00:00Z') }],
    ['too-early', { startedAt: -1 }],
    ['future', { startedAt: noon }],
    ['future', { startedAt: noon + minute }],
    ['future', { startedAt: noon - 10 * minute, minutes: 11 }],
    ['no-length', { minutes: 0 }],
    ['no-length', { minutes: -5 }],
    ['no-length', { minutes: 1.5 }],
    ['no-length', { minutes: Number.NaN }],
    ['no-length', { minutes: longestRecalled + 1 }],
  ] as const)('is refused as %s: %o', async (fault, some) => {
    expect(await recallConversation(recalled(some), noon)).toEqual({ ok: false, error: fault });
    expect([await db.conversations.count(), await db.people.count(), await db.reflections.count()]).toEqual([0, 0, 0]);
  });

  it('may have just ended, and may have lasted a day', () => {
    expect(recallFault({ startedAt: noon - 10 * minute, minutes: 10 }, noon)).toBeNull();
    expect(recallFault({ startedAt: noon - longestRecalled * minute, minutes: longestRecalled }, noon)).toBeNull();
  });
});
