// Presses of a panel that are not stored yet: an update of the extension closes the panel and its memory is lost.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { logMark, type Press, pressOf } from '../../../../lib/conversation/actions/logMark';
import { outbox, retry, store, takeBack } from '../../../../lib/conversation/actions/outbox';
import { keepUnsaved, readKept, storeKept } from '../../../../lib/conversation/actions/unsavedShortcutPresses';
import { marksOf } from '../../../../lib/conversation/queries';
import { noteRun } from '../../../../lib/panel/actions/panelHeartbeat';
import { pressed } from '../../../../lib/panel/actions/runShortcut';
import { emptyLog, noon, started, talk } from '../../../setup/freshLog';

let stop: () => void;
beforeEach(async () => {
  await emptyLog();
  await noteRun(noon);
  stop = keepUnsaved();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await retry();
  stop();
});

const fillDisk = () =>
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });

/** A press in the panel, stored as its screen stores it. */
async function press(id: string, at: number): Promise<Press> {
  const made = pressOf(await talk(id), 'ask', at);
  await store({ id: made.id, press: made, run: () => logMark(made, at) });
  return made;
}

/** Checks what would remain if the window were closed now. */
const areKept = (presses: readonly Press[]) =>
  vi.waitFor(async () => {
    const values = Object.values(await fakeBrowser.storage.local.get()) as { press: Press }[];
    expect(values.map(({ press }) => press)).toEqual(presses);
  });
/** Closes the window, which loses its memory. */
const closeWindow = () => {
  stop();
  outbox.setState({ unsaved: [], fault: null });
};

describe('a press that waits in the panel', () => {
  it('outlasts the panel and the run, and is stored once', async () => {
    const id = await started();
    const disk = fillDisk();
    const made = [await press(id, noon + 1), await press(id, noon + 2)];
    await areKept(made);
    closeWindow();
    await fakeBrowser.storage.session.clear();
    await noteRun(noon + 2);
    expect(await readKept()).toEqual(made);
    disk.mockRestore();
    expect(await storeKept(noon + 3)).toBe(true);
    expect((await marksOf(id)).map(({ at }) => at)).toEqual([noon + 1, noon + 2]);
    expect(await fakeBrowser.storage.local.get()).toEqual({});
  });

  it('is kept no more once this panel stored it, or took it back', async () => {
    const id = await started();
    const disk = fillDisk();
    const [first, second] = [await press(id, noon + 1), await press(id, noon + 2)];
    await areKept([first, second]);
    expect(await takeBack(id, async () => undefined)).toMatchObject({ value: { id: second.id } });
    await areKept([first]);
    disk.mockRestore();
    await retry();
    await areKept([]);
    expect(await marksOf(id)).toMatchObject([{ id: first.id }]);
  });

  it('is its own while the panel stands open: nobody else stores it or takes it back', async () => {
    const id = await started();
    const disk = fillDisk();
    const made = await press(id, noon + 1);
    await areKept([made]);
    expect(await readKept()).toEqual([]);
    disk.mockRestore();
    await storeKept(noon + 2);
    expect(await marksOf(id)).toEqual([]);
    expect(outbox.getState().unsaved).toHaveLength(1);
  });

  it('that is stored before it could be kept is not kept after', async () => {
    const id = await started();
    const disk = fillDisk();
    const kept = press(id, noon + 1);
    await kept;
    disk.mockRestore();
    await retry();
    await areKept([]);
    await storeKept(noon + 2);
    expect(await marksOf(id)).toHaveLength(1);
  });
});

describe('a press of a shortcut', () => {
  it('outlasts an update of the extension and a restart of the browser', async () => {
    const id = await started();
    const disk = fillDisk();
    await pressed('ask', noon + 1000);
    await pressed('tell', noon + 2000);
    await fakeBrowser.storage.session.clear();
    expect(await readKept()).toMatchObject([{ key: 'ask' }, { key: 'tell' }]);
    disk.mockRestore();
    expect(await storeKept(noon + 3000)).toBe(true);
    expect((await marksOf(id)).map(({ at }) => at)).toEqual([noon + 1000, noon + 2000]);
    expect(await fakeBrowser.storage.local.get()).toEqual({});
  });

  it('is kept in memory where the disk takes nothing at all', async () => {
    const id = await started();
    const disk = fillDisk();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('full'));
    expect(await pressed('ask', noon + 1000)).toEqual({ what: 'kept' });
    disk.mockRestore();
    expect(await storeKept(noon + 3000)).toBe(true);
    expect(await marksOf(id)).toHaveLength(1);
  });
});
