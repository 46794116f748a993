import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvWords } from '../../../entrypoints/log/csvWords';
import { stageBackup, takeOver } from '../../../lib/backup/actions';
import { calendarOf } from '../../../lib/exports/calendar';
import { csvBlob } from '../../../lib/exports/queries';
import { mergedTables } from '../../../lib/store/types';
import { runs } from '../../harness/runs';
import { extremeLogs } from './extreme';
import { blobOf, exported, fileOf, restore } from './file';
import { useLog } from './laterUse';
import { eachCommitment } from './lawful';
import { about, dumpLog, empty } from './log';
import { uses } from './use';

/** Whether the log's own backup is one that it accepts, that brings nothing new to it and changes nothing. */
async function isSound(now: number): Promise<void> {
  const before = await dumpLog();
  const staged = await stageBackup(blobOf(await exported(now)), now);
  if (!staged.ok) throw new Error(`own backup refused: ${JSON.stringify(staged.error)}`);
  const { tables, setAside, closed } = staged.value.preview;
  const news = mergedTables.filter((table) => tables[table].added + tables[table].changed + tables[table].removed > 0);
  expect({ news, setAside, closed }).toEqual({ news: [], setAside: 0, closed: 0 });
  expect(await takeOver(staged.value.token, now, about)).toEqual({ ok: true, value: undefined });
  expect(await dumpLog()).toEqual(before);
  expect(await csvBlob(csvWords())).toMatchObject({ ok: true });
  calendarOf(await eachCommitment());
}

describe('whatever a restore accepted', () => {
  it(
    'any later use leaves a log whose own backup it accepts, with nothing new in it',
    async () => {
      await fc.assert(
        fc.asyncProperty(extremeLogs, uses, async (log, some) => {
          await empty();
          await restore(fileOf(log));
          await isSound(await useLog(some));
        }),
        { numRuns: runs(60, 2000) },
      );
    },
    runs(60_000, 3_600_000),
  );
});
