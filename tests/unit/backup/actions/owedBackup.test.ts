import { beforeEach, describe, expect, it, vi } from 'vitest';
import { oweAfterFaults, readOwed, settleOwed } from '../../../../lib/backup/actions/owedBackup';
import { saveCopy } from '../../../../lib/backup/queries/savedCopy';
import { outbox, retry, store } from '../../../../lib/conversation/actions/outbox';
import { attempt } from '../../../../lib/database/storageFault';
import { emptyLog, noon } from '../../../setup/freshLog';

vi.mock('../../../../lib/browser/saveFile', () => ({ saveFile: vi.fn() }));
vi.mock('../../../../lib/browser/fileOrigin', () => ({ fileOrigin: () => ({ lang: 'en', app: '0.1.0' }) }));

const fails = (name: string) => () => Promise.reject(new DOMException('no', name));
const owed = async () => (await readOwed()) !== null;

beforeEach(async () => {
  await emptyLog();
  await settleOwed(await readOwed());
  return oweAfterFaults();
});

describe('a backup', () => {
  it.each(['QuotaExceededError', 'UnknownError'])('is owed after a fault that may cost the log: %s', async (name) => {
    await attempt(fails(name));
    await vi.waitFor(async () => expect(await owed()).toBe(true));
  });

  it('is not owed after any other fault', async () => {
    await attempt(fails('NewerDatabase'));
    expect(await owed()).toBe(false);
  });

  it('is owed until a whole one was saved, and not for what is only tried again', async () => {
    const run = vi.fn(fails('QuotaExceededError'));
    await store({ id: 'a', run });
    await vi.waitFor(async () => expect(await owed()).toBe(true));
    await saveCopy(noon, 'UTC');
    expect(await owed()).toBe(false);
    await retry();
    expect(run).toHaveBeenCalledTimes(2);
    expect(await owed()).toBe(false);
    await store({ id: 'b', run });
    await vi.waitFor(async () => expect(await owed()).toBe(true));
    run.mockImplementation(async () => undefined as never);
    await retry();
    expect(outbox.getState().unsaved).toEqual([]);
    expect(await owed()).toBe(true);
  });

  it('is owed still where another fault came while it was written', async () => {
    await attempt(fails('QuotaExceededError'));
    await vi.waitFor(async () => expect(await owed()).toBe(true));
    const before = await readOwed();
    await attempt(fails('QuotaExceededError'));
    await vi.waitFor(async () => expect(await readOwed()).not.toBe(before));
    await settleOwed(before);
    expect(await owed()).toBe(true);
  });
});
