import { beforeEach, describe, expect, it } from 'vitest';
import { confirmLive, goOn, startConversation } from '../../../lib/conversation/actions/talkLife';
import { liveConversation } from '../../../lib/conversation/queries';
import { canGoOn, goOnWithin } from '../../../lib/conversation/talkStatus';
import type { EndReason } from '../../../lib/conversation/types';
import { db } from '../../../lib/database/database';
import { beginning, emptyLog, ended, logged, minute, noon, started, talk } from '../../setup/freshLog';

beforeEach(emptyLog);

describe('goOn', () => {
  const over = async (reason: EndReason) => {
    const id = await started();
    await logged(id, 'ask', noon + minute);
    await ended(id, noon + 2 * minute, reason);
    return id;
  };

  it.each(['tab-closed', 'left'] as const)('takes back an end by %s within ten minutes', async (reason) => {
    const id = await over(reason);
    expect(await goOn(id, noon + 2 * minute + goOnWithin)).toBe(true);
    expect(await talk(id)).toMatchObject({ status: 'live', endedAt: null, endReason: null, summary: null });
    expect(await db.reflections.get(id)).toMatchObject({ status: 'held' });
  });

  it('is too late after ten minutes', async () => {
    const id = await over('tab-closed');
    const before = await talk(id);
    expect(await goOn(id, noon + 2 * minute + goOnWithin + 1)).toBe(false);
    expect(await talk(id)).toEqual(before);
  });

  it.each(['coach', 'last-mark', 'switched'] as const)('never takes back an end by %s', async (reason) => {
    expect(await goOn(await over(reason), noon + 3 * minute)).toBe(false);
  });

  it('is refused while another is live, for the live one itself, and for one that is not there', async () => {
    const id = await over('left');
    const other = await started({}, noon + 3 * minute);
    expect(await goOn(id, noon + 4 * minute)).toBe(false);
    expect(await goOn(other, noon + 4 * minute)).toBe(false);
    expect(await goOn('gone', noon + 4 * minute)).toBe(false);
    expect((await liveConversation())?.id).toBe(other);
  });

  it('keeps what was typed meanwhile, and brings the form back at the next end', async () => {
    const id = await over('left');
    await db.reflections.update(id, { noticed: 'I rushed' });
    await goOn(id, noon + 3 * minute);
    await ended(id, noon + 9 * minute);
    expect(await db.reflections.get(id)).toMatchObject({ status: 'waiting', noticed: 'I rushed' });
    expect(await talk(id)).toMatchObject({ summary: { asks: 1, duration: 9 * minute } });
  });

  it('leaves one live where going on and starting race', async () => {
    const id = await over('left');
    await Promise.all([goOn(id, noon + 3 * minute), startConversation(beginning(), noon + 3 * minute)]);
    expect(await db.conversations.where('status').equals('live').count()).toBe(1);
  });
});

describe('canGoOn', () => {
  it('is never for a live one', async () => {
    expect(canGoOn(await talk(await started()), noon)).toBe(false);
  });
});

describe('confirmLive', () => {
  it('remembers the answer and ends nothing', async () => {
    const id = await started();
    await confirmLive(id, noon + 90 * minute);
    expect(await talk(id)).toMatchObject({ status: 'live', confirmedAt: noon + 90 * minute });
  });
});
