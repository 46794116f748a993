import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';

/** Runs `.ci/run` with these commands in place of the scripts of package.json; returns its output and exit code. */
function run(scripts: Record<'test' | 'test:interop', string>) {
  const folder = mkdtempSync(join(tmpdir(), 'coachside-ci-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const cases = Object.entries(scripts).map(([name, code]) => `${name}) ${code} ;;`);
  writeFileSync(join(folder, 'npm'), `#!/usr/bin/env bash\ncase "\${@: -1}" in\n${cases.join('\n')}\nesac\n`);
  chmodSync(join(folder, 'npm'), 0o755);
  const env = { ...process.env, PATH: `${folder}:${process.env.PATH}` };
  const { stdout, status } = spawnSync('bash', ['.ci/run'], { env, encoding: 'utf8' });
  const lines = stdout.trimEnd().split('\n');
  return {
    last: lines.at(-1),
    counts: lines.filter((line) => /^\d+ passed, \d+ failed$/.test(line)).length,
    lines,
    status,
  };
}

describe.skipIf(process.platform === 'win32')('the run of every check', () => {
  const good = 'echo one; echo; echo "12 passed, 0 failed"';

  it('ends with one line, which counts both commands', () => {
    const ran = run({ test: good, 'test:interop': 'echo two; echo "3 passed, 0 failed"' });
    expect(ran).toMatchObject({ last: '15 passed, 0 failed', counts: 1, status: 0 });
    expect(ran.lines).toEqual(expect.arrayContaining(['one', 'two']));
  });

  it.each([
    ['a test that failed', 'echo "3 passed, 2 failed"; exit 1', '15 passed, 2 failed'],
    ['one in the first command', 'echo "3 passed, 0 failed"', '14 passed, 1 failed'],
    ['a command that says no counts', 'echo "no office here"; exit 1', '12 passed, 1 failed'],
    ['a command that says nothing and ends well', ':', '12 passed, 1 failed'],
    ['a command that ends badly though all passed', 'echo "3 passed, 0 failed"; exit 7', '15 passed, 1 failed'],
  ])('tells of %s', (what, interop, last) => {
    const test = what.includes('first') ? 'echo "11 passed, 1 failed"; exit 1' : good;
    expect(run({ test, 'test:interop': interop })).toMatchObject({ last, counts: 1, status: 1 });
  });
});
