import { beforeEach, describe, expect, it, vi } from 'vitest';
import { lastBackupPlace, saveBackup, saveCopy, saveRescue } from '../../../../lib/backup/queries/savedCopy';
import { outbox } from '../../../../lib/conversation/actions/outbox';
import { db } from '../../../../lib/database/database';
import { readLocal } from '../../../../lib/database/localValues';
import { empty, fill, noon, talk } from '../log';
import { smallLog } from '../small';

const saved: [name: string, content: Blob][] = [];
vi.mock('../../../../lib/browser/saveFile', () => ({
  saveFile: (name: string, content: Blob) => void saved.push([name, content]),
}));
vi.mock('../../../../lib/browser/fileOrigin', () => ({ fileOrigin: () => ({ lang: 'en', app: '0.1.0' }) }));

const zone = 'Asia/Tokyo';
/** Before midnight in London, after midnight in Tokyo. */
const late = Date.UTC(2026, 10, 21, 23, 30);
const press = { id: 'm9', conversationId: 'c1', key: 'tell' as const, at: noon + 99 };
const textOf = (at: number) => saved[at]?.[1].text();

beforeEach(async () => {
  saved.length = 0;
  outbox.setState({ unsaved: [], fault: null });
  await empty();
  await fill(smallLog());
});

/** Runs `work` while the browser refuses the database. */
async function refused(work: () => Promise<void>): Promise<void> {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('', 'SecurityError');
  });
  db.close({ disableAutoOpen: true });
  try {
    await work();
  } finally {
    open.mockRestore();
    told.mockRestore();
    await db.open();
  }
}

describe('a copy', () => {
  it('is a backup by the day where the coach is, with what this window could not store yet', async () => {
    outbox.setState({ unsaved: [{ id: 'm9', run: async () => undefined, press, talk: talk('c1') }], fault: 'full' });
    await saveCopy(late, zone);
    expect(saved.map(([name]) => name)).toEqual(['coachside-backup-2026-11-22.jsonl']);
    expect(await textOf(0)).toContain('"id":"m9"');
    expect(await readLocal(lastBackupPlace)).toBe(late);
  });

  it('is what the database holds where it can be read only as it stands', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    db.close({ disableAutoOpen: true });
    await saveCopy(late, zone);
    await db.open();
    told.mockRestore();
    expect(saved.map(([name]) => name)).toEqual(['coachside-rescue-2026-11-22.jsonl']);
    expect(await textOf(0)).toContain('"id":"c1"');
    expect(await readLocal(lastBackupPlace)).toBeUndefined();
  });

  it('is the presses of this window alone where nothing can be read, and no backup to remember', async () => {
    outbox.setState({ unsaved: [{ id: 'm9', run: async () => undefined, press, talk: talk('c1') }], fault: 'refused' });
    await refused(() => saveCopy(late, zone));
    expect(saved.map(([name]) => name)).toEqual(['coachside-backup-2026-11-22.jsonl']);
    expect(await textOf(0)).not.toContain('"id":"m1"');
    expect(await readLocal(lastBackupPlace)).toBeUndefined();
  });

  it('says so where there is nothing to save', async () => {
    await refused(async () => {
      await expect(saveCopy(late, zone)).rejects.toThrow('nothing that could be saved');
      await expect(saveRescue(late, zone)).rejects.toThrow();
      expect(await saveBackup(late, zone)).not.toBeNull();
    });
    expect(saved).toEqual([]);
  });
});
