import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { eraseEverything } from '../../../../lib/backup/actions/restoreBackup';
import { onErased } from '../../../../lib/browser/eraseSignal';
import { pressOf } from '../../../../lib/conversation/actions/logMark';
import { outbox, store } from '../../../../lib/conversation/actions/outbox';
import { keepPress } from '../../../../lib/conversation/actions/unsavedShortcutPresses';
import { db } from '../../../../lib/database/database';
import { openClock } from '../../../../lib/database/writeRows';
import { bindTo, unbind } from '../../../../lib/meetings/binding/actions/callTie';
import { leaveFor } from '../../../../lib/meetings/binding/actions/cardTickets';
import { meetingTab } from '../../../../lib/meetings/binding/queries/meetingTabs';
import { noteRun } from '../../../../lib/panel/actions/panelHeartbeat';
import { emptyLog, ended, noon, started, talk } from '../../../setup/freshLog';

const room = 'https://meet.google.com/abc-defg-hij';

beforeEach(emptyLog);
afterEach(() => void vi.restoreAllMocks());

const device = async (): Promise<string> => String((await db.local.get('device'))?.value);
const beside = async () => [await fakeBrowser.storage.session.get(), await fakeBrowser.storage.local.get()];

/** A talk held beside a meeting, and what it leaves outside the database. */
async function held(): Promise<string> {
  await noteRun(noon);
  const id = await started();
  await bindTo(id, await meetingTab({ id: 4711, url: room }));
  await leaveFor({ id: 4711, url: room }, noon);
  await fakeBrowser.storage.session.set({ reading: { id: 'o', source: { title: 'An article' } }, asked: 4711 });
  const press = pressOf(await talk(id), 'ask', noon + 1);
  await keepPress(press);
  await store({ id: press.id, press, run: () => Promise.reject(new DOMException('no room', 'QuotaExceededError')) });
  return id;
}

it('erasing leaves nothing in the database, beside it or in memory, and nothing of before in what follows', async () => {
  const id = await held();
  await ended(id, noon + 2);
  await unbind(id);
  const before = await device();
  expect((await talk(id)).stamp).toContain(before);
  expect(await eraseEverything()).toEqual({ ok: true, value: undefined });
  expect(await beside()).toEqual([{ since: noon }, {}]);
  expect(outbox.getState()).toEqual({ unsaved: [], fault: null });
  const rows = await Promise.all(db.tables.map((table) => table.toArray()));
  expect(rows.flat()).toEqual([]);
  const next = await talk(await started({}, noon - 1));
  expect(await device()).not.toBe(before);
  expect(next.stamp).toContain(await device());
});

it('erases nothing while a talk is live', async () => {
  const id = await held();
  const before = await beside();
  expect(await eraseEverything()).toEqual({ ok: false, error: { kind: 'live-conversation' } });
  expect(await beside()).toEqual(before);
  expect(outbox.getState().unsaved).toHaveLength(1);
  outbox.setState({ unsaved: [], fault: null });
  expect(await talk(id)).toMatchObject({ status: 'live' });
});

it('leaves the rows where what lies beside cannot be erased', async () => {
  const id = await held();
  await ended(id, noon + 2);
  vi.spyOn(fakeBrowser.storage.local, 'remove').mockRejectedValue(new Error('refused'));
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(await eraseEverything()).toMatchObject({ ok: false });
  expect(await talk(id)).toMatchObject({ status: 'ended' });
});

it('is told to every other page', async () => {
  const other = new BroadcastChannel('erased');
  const told = new Promise((hear) => {
    other.onmessage = hear;
  });
  const own = vi.fn();
  onErased(own);
  await openClock();
  await eraseEverything();
  await told;
  other.close();
  expect(own).not.toHaveBeenCalled();
});
