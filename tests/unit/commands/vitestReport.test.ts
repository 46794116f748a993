import { describe, expect, it } from 'vitest';
import { root } from '../../commands/parts/runProgram.mjs';
import { countIn, failedFiles, failuresIn, withAgain } from '../../commands/parts/vitestReport.mjs';

const test = (fullName: string, status = 'passed', why?: string) => ({
  fullName,
  status,
  ...(why ? { failureMessages: [why] } : {}),
});
const file = (name: string, status: string, assertionResults: ReturnType<typeof test>[], message = '') => ({
  name: `${root}tests/e2e/${name}`,
  status,
  message,
  assertionResults,
});

const sound = file('a.test.ts', 'passed', [test('one'), test('two', 'skipped')]);
const broken = file('b.test.ts', 'failed', [test('three'), test('four', 'failed', 'Error: wanted it\n at b.ts:1')]);
const unrun = file('c.test.ts', 'failed', [test('five', 'skipped')], 'the browser did not start\nat launch');
const report = { testResults: [sound, broken, unrun] };

describe('a report', () => {
  it('counts what passed and what failed, a file that could not be run as one', () => {
    expect(countIn(report)).toEqual({ passed: 2, failed: 2 });
  });

  it('names what failed and why, in a line each', () => {
    expect(failuresIn(report)).toEqual([
      'tests/e2e/b.test.ts: four: Error: wanted it',
      'tests/e2e/c.test.ts: the browser did not start',
    ]);
    expect(failedFiles(report)).toEqual(['tests/e2e/b.test.ts', 'tests/e2e/c.test.ts']);
  });

  it('takes what ran again as it went then, and keeps what failed twice', () => {
    const mended = file('b.test.ts', 'passed', [test('three'), test('four')]);
    const again = withAgain(report, { testResults: [mended, unrun] });
    expect(countIn(again)).toEqual({ passed: 3, failed: 1 });
    expect(failuresIn(again)).toEqual(['tests/e2e/c.test.ts: the browser did not start']);
  });
});
