import { describe, expect, it } from 'vitest';
import { backupFaultText } from '../../../../components/backup/backupFaultText';
import { fieldLabels } from '../../../../components/reflection/fieldLabels';
import { storageFaultText } from '../../../../components/ui/storageFaultText';
import type { BackupFault } from '../../../../lib/backup/backupFault';

const said: [BackupFault, RegExp][] = [
  [{ kind: 'empty' }, /is empty/],
  [{ kind: 'not-ours' }, /not a Coachside backup/],
  [{ kind: 'newer', version: 2 }, /newer Coachside, in version 2/],
  [{ kind: 'not-text', line: 7 }, /^Line 7 is not text/],
  [{ kind: 'unreadable' }, /could not be read to its end/],
  [{ kind: 'too-large', line: 3 }, /^Line 3 is longer/],
  [{ kind: 'truncated', line: 31 }, /ends with line 31/],
  [{ kind: 'wrong-row', line: 4, table: null, field: null }, /^Line 4 is not as it should be\.$/],
  [{ kind: 'wrong-row', line: 4, table: null, field: 'table' }, /field “table” is/],
  [{ kind: 'wrong-row', line: 4, table: 'tombstones', field: 'row' }, /field “row” of this deletion/],
  [{ kind: 'repeated', line: 9, table: 'people', id: 'x1' }, /Line 9 repeats .*person x1/],
  [{ kind: 'damaged', what: 'counts' }, /changed after it was written/],
  [{ kind: 'damaged', what: 'hash' }, /changed after it was written/],
  [{ kind: 'damaged', what: 'after-end' }, /after the last line/],
  [{ kind: 'live-conversation' }, /A talk is live/],
  [{ kind: 'nothing-staged' }, /Choose it again/],
  [{ kind: 'no-rescue' }, /no copy from before/],
  [{ kind: 'storage', fault: 'full' }, /no room left/],
];

describe('a fault', () => {
  it.each(said)('is said plainly: %o', (fault, words) => {
    expect(backupFaultText(fault)).toMatch(words);
  });

  it.each(['full', 'refused', 'slow', 'newer', 'upgrade', 'unknown'] as const)('of storing has words: %s', (fault) => {
    expect(storageFaultText(fault).length).toBeGreaterThan(20);
    expect(storageFaultText(fault)).not.toContain('keeps trying');
  });

  it('names a field as the form does, one it does not know by itself', () => {
    expect(fieldLabels('noticed')).toBe('What did you notice?');
    expect(fieldLabels('toString')).toBe('toString');
  });
});
