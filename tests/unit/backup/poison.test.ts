import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { stageBackup, takeOver } from '../../../lib/backup/actions/restoreBackup';
import { lawRuns } from '../../setup/lawRuns';
import { extremeLogs } from './extreme';
import { blobOf, fileOf, restore } from './file';
import { workWith } from './laterUse';
import { about, dump, empty, fill, noon } from './log';
import { mutated } from './mutations';
import { smallLog } from './small';
import { expectSound } from './sound';
import { uses } from './use';

const hour = 3_600_000;
const came = { accepted: 0, refused: 0 };

describe('whatever a restore accepted', () => {
  it(
    'any later use leaves a log whose own backup it accepts, with nothing new in it',
    async () => {
      await fc.assert(
        fc.asyncProperty(extremeLogs, uses, async (log, some) => {
          await empty();
          await restore(fileOf(log));
          await expectSound(await workWith(some));
        }),
        { numRuns: lawRuns(150, 2000) },
      );
    },
    hour,
  );
});

describe('a file in which anything was changed', () => {
  it(
    'is refused and nothing is written, or is accepted and leaves a sound log',
    async () => {
      await fc.assert(
        fc.asyncProperty(mutated, uses, async (content, some) => {
          await fill(smallLog());
          const before = await dump();
          const staged = await stageBackup(blobOf(content), noon);
          came[staged.ok ? 'accepted' : 'refused'] += 1;
          if (!staged.ok) {
            expect(await dump()).toEqual(before);
            return;
          }
          expect(await takeOver(staged.value.token, noon, about)).toEqual({ ok: true, value: undefined });
          await expectSound(await workWith(some));
        }),
        { numRuns: lawRuns(300, 20_000) },
      );
    },
    hour,
  );

  // A law that sees almost only one of the two outcomes says nothing about the other.
  afterAll(() => {
    expect(Math.min(came.accepted, came.refused) * 20).toBeGreaterThan(came.accepted + came.refused);
  });
});
