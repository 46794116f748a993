import { beforeEach, describe, expect, it } from 'vitest';
import {
  endConversation,
  sampleMinutes,
  startConversation,
  switchConversation,
} from '../../../../lib/conversation/actions/talkLife';
import { liveConversation } from '../../../../lib/conversation/queries';
import { db } from '../../../../lib/database/database';
import { beginning, emptyLog, ended, logged, minute, noon, started, talk } from '../../../setup/freshLog';

beforeEach(emptyLog);

describe('startConversation', () => {
  it('works with nothing filled in', async () => {
    const id = await started();
    expect(await talk(id)).toMatchObject({
      status: 'live',
      capture: 'live',
      startedAt: noon,
      endedAt: null,
      endReason: null,
      timeZone: 'UTC',
      localDay: '2026-01-15',
      kind: null,
      personId: null,
      plannedMinutes: null,
      site: null,
      summary: null,
    });
    expect(await db.deals.where('conversationId').equals(id).count()).toBe(1);
    expect(await db.people.count()).toBe(0);
  });

  it('keeps what was filled in, the day being the coach’s own', async () => {
    const id = await started(
      {
        kind: 'feedback',
        alias: ' Ana ',
        plannedMinutes: 45,
        openingPromptId: 'O3',
        site: 'meet',
        timeZone: 'Asia/Tokyo',
      },
      Date.parse('2026-01-15T16:00:00Z'),
    );
    const row = await talk(id);
    expect(row).toMatchObject({ kind: 'feedback', plannedMinutes: 45, site: 'meet', localDay: '2026-01-16' });
    expect(await db.people.get(row.personId ?? '')).toMatchObject({ alias: 'Ana' });
    expect(await db.deals.get(row.dealId ?? '')).toMatchObject({
      promptId: 'O3',
      position: 0,
      shownAt: noon + 4 * 60 * minute,
    });
  });

  it('opens with a card for opening where the chosen question is not known here', async () => {
    const row = await talk(await started({ openingPromptId: 'gone' }));
    expect((await db.deals.get(row.dealId ?? ''))?.promptId).toMatch(/^[OSBW]\d$/);
  });

  it('plans ten minutes for a sample, whatever was planned', async () => {
    expect(await talk(await started({ capture: 'sample', plannedMinutes: 60 }))).toMatchObject({
      capture: 'sample',
      plannedMinutes: sampleMinutes,
    });
  });

  it('names the live one instead of starting a second, and writes nothing', async () => {
    const live = await started();
    const result = await startConversation(beginning({ alias: 'Ben' }), noon + minute);
    expect(result).toEqual({ ok: false, error: { live } });
    expect([await db.conversations.count(), await db.people.count(), await db.deals.count()]).toEqual([1, 0, 1]);
  });

  it('leaves one live under twenty starts at once', async () => {
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) => startConversation(beginning({ alias: `P${index}` }), noon + index)),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect([await db.conversations.count(), await db.people.count(), await db.deals.count()]).toEqual([1, 1, 1]);
  });
});

describe('endConversation', () => {
  it('writes end, summary and the waiting reflection together', async () => {
    const id = await started();
    await logged(id, 'ask', noon + minute, noon + 2 * minute);
    await logged(id, 'tell', noon + 3 * minute);
    await ended(id, noon + 30 * minute);
    expect(await talk(id)).toMatchObject({
      status: 'ended',
      endedAt: noon + 30 * minute,
      endReason: 'coach',
      summary: {
        asks: 2,
        tells: 1,
        duration: 30 * minute,
        firstTell: 3 * minute,
        longestRun: { key: 'ask', length: 2 },
      },
    });
    expect(await db.reflections.get(id)).toMatchObject({ status: 'waiting', noticed: '' });
  });

  it('never ends before the last mark, nor before the start', async () => {
    const id = await started();
    await logged(id, 'ask', noon + 10 * minute);
    await ended(id, noon + 5 * minute);
    expect(await talk(id)).toMatchObject({ endedAt: noon + 10 * minute, summary: { duration: 10 * minute } });

    const other = await started({}, noon + 20 * minute);
    await ended(other, noon);
    expect(await talk(other)).toMatchObject({ endedAt: noon + 20 * minute, summary: { duration: 0 } });
  });

  it('ends at the last mark where that is asked for: a laptop that slept through Stop', async () => {
    const id = await started();
    await logged(id, 'tell', noon + 12 * minute);
    const morning = noon + 20 * 60 * minute;
    await ended(id, morning, 'last-mark');
    expect(await talk(id)).toMatchObject({
      endedAt: noon + 12 * minute,
      endReason: 'last-mark',
      localDay: '2026-01-15',
    });
  });

  it('changes nothing of one that has ended, or is not there', async () => {
    const id = await started();
    await ended(id, noon + minute);
    const before = [await talk(id), await db.reflections.get(id)];
    await endConversation(id, { at: noon + 9 * minute, reason: 'left', reflection: 'open' }, noon + 9 * minute);
    await ended('gone', noon);
    expect([await talk(id), await db.reflections.get(id)]).toEqual(before);
    expect(await db.reflections.count()).toBe(1);
  });

  it('counts a talk over a clock change by the clock that does not jump', async () => {
    const before = Date.parse('2026-03-29T00:50:00Z');
    const id = await started({ timeZone: 'Europe/Berlin' }, before);
    await logged(id, 'ask', before + 15 * minute);
    await ended(id, before + 30 * minute);
    expect(await talk(id)).toMatchObject({
      localDay: '2026-03-29',
      summary: { duration: 30 * minute, times: { ask: [900] } },
    });
  });

  it('has no negative time and loses no mark after the clock was set back', async () => {
    const id = await started();
    await logged(id, 'ask', noon + 5 * minute, noon - 60 * minute);
    await ended(id, noon - 50 * minute);
    expect(await talk(id)).toMatchObject({
      endedAt: noon + 5 * minute,
      summary: { asks: 2, duration: 5 * minute, times: { ask: [0, 300] } },
    });
  });
});

describe('switchConversation', () => {
  it('ends what is live, its reflection waiting, and starts another', async () => {
    const first = await started({ alias: 'Ana' });
    await logged(first, 'ask', noon + minute);
    const second = await switchConversation(beginning({ alias: 'Ben' }), noon + 5 * minute);
    expect(await talk(first)).toMatchObject({
      status: 'ended',
      endReason: 'switched',
      endedAt: noon + 5 * minute,
      summary: { asks: 1 },
    });
    expect(await db.reflections.get(first)).toMatchObject({ status: 'waiting' });
    expect((await liveConversation())?.id).toBe(second);
  });

  it('just starts where nothing is live', async () => {
    const id = await switchConversation(beginning(), noon);
    expect((await liveConversation())?.id).toBe(id);
  });

  it('leaves one live under ten switches at once', async () => {
    await Promise.all(Array.from({ length: 10 }, (_, index) => switchConversation(beginning(), noon + index)));
    expect(await db.conversations.where('status').equals('live').count()).toBe(1);
    expect(await db.conversations.where('status').equals('ended').count()).toBe(9);
  });
});
