// npm run attack: runs many times what npm test tries as a sample. `-- laws` runs only the laws, `-- kills` only the
// kills in real browsers, anything else the files with that in their path. ATTACK_SEED repeats a run; ATTACK_PARTS=4
// makes it one of four that share the counts.
// The last line is only `N passed, N failed`.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { findBrowsers, installPackages, runMain } from './parts/prepareClone.mjs';
import { root } from './parts/runProgram.mjs';
import { reports, runVitest } from './parts/runVitest.mjs';
import { countIn, failuresIn } from './parts/vitestReport.mjs';

const [wanted = ''] = process.argv.slice(2);
const seed = process.env.ATTACK_SEED ?? String(Math.floor(Math.random() * 2 ** 31));
const log = join(reports, 'attack.log');

/** The test files under a folder that import the number of runs of a law. @param {string} folder */
const askingIn = (folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => /\.test\.tsx?$/.test(path))
    .filter((path) => readFileSync(join(root, path), 'utf8').includes("/setup/lawRuns'"));

/** @type {Record<string, { project: string, files: string[] }>} */
const parts = {
  laws: { project: 'unit*', files: askingIn('tests/unit') },
  kills: { project: 'e2e', files: askingIn('tests/e2e') },
};

/** The requested files of each part. @returns {[name: string, part: { project: string, files: string[] }][]} */
function chosen() {
  const named = parts[wanted];
  if (named) return [[wanted, named]];
  return Object.entries(parts)
    .map(
      ([name, { project, files }]) =>
        /** @type {const} */ ([name, project, files.filter((one) => one.includes(wanted))]),
    )
    .filter(([, , files]) => files.length > 0)
    .map(([name, project, files]) => [name, { project, files }]);
}

async function makeBrowsersReady() {
  const found = await findBrowsers(['chromium', 'firefox']);
  if (!found.chromium || !found.firefox) throw new Error('What is killed needs both browsers.');
  for (const target of ['chrome', 'firefox']) {
    if ((await build(target)) !== 0) throw new Error(`The build for ${target} failed.`);
  }
}

async function main() {
  await installPackages();
  const all = chosen();
  if (all.length === 0) throw new Error(`No file with ${wanted} in its path asks how often a law is tried.`);
  mkdirSync(reports, { recursive: true });
  rmSync(log, { force: true });
  console.log(`The seed is ${seed}: ATTACK_SEED=${seed} tries the same again.`);
  if (all.some(([name]) => name === 'kills')) await makeBrowsersReady();
  const count = { passed: 0, failed: 0 };
  /** @type {string[]} */
  const failures = [];
  for (const [name, { project, files }] of all) {
    console.log(`\n== ${name}: ${files.join(', ')}`);
    const ran = await runVitest(`attack-${name}`, project, files, { ATTACK: '1', ATTACK_SEED: seed, ATTACK_LOG: log });
    const { passed, failed } = ran ? countIn(ran.report) : { passed: 0, failed: 1 };
    count.passed += passed;
    count.failed += failed;
    failures.push(...(ran ? failuresIn(ran.report) : [`${name} could not be run`]));
  }
  console.log('');
  if (existsSync(log)) console.log(readFileSync(log, 'utf8'));
  for (const line of failures) console.log(`FAILED  ${line}`);
  console.log(`\n${count.passed} passed, ${count.failed} failed`);
  process.exitCode = count.failed > 0 ? 1 : 0;
}

await runMain(main);
