// npm test: runs every check in order. Each check counts as one, and so does every test in it.
// The last line is only `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, targets } from './build.mjs';
import { findBrowsers, installPackages } from './parts/prepareClone.mjs';
import { root, run, runTool, tools } from './parts/runProgram.mjs';
import { reports, runVitest } from './parts/runVitest.mjs';
import { countIn, failedFiles, failuresIn, withAgain } from './parts/vitestReport.mjs';

/** @typedef {{ passed: number, failed: number }} Count */
/** Failed tests, and tests that failed at first. @typedef {{ failures?: string[], secondGo?: string[] }} Told */
/** A step returns whether it passed, and what was counted inside. @typedef {() => Promise<{ ok: boolean } & Partial<Count> & Told>} Step */

/** @param {Promise<number>} code @returns {Promise<{ ok: boolean }>} */
const exits = async (code) => ({ ok: (await code) === 0 });

/** @param {string} name @param {string} project @returns {Step} */
const vitest = (name, project) => async () => {
  const ran = await runVitest(name, project);
  return ran ? { ok: ran.ok, ...countIn(ran.report), failures: failuresIn(ran.report) } : { ok: false };
};

/**
 * Real browsers can fail on a busy machine, so a file with a failure is run once more in new browsers. What passes
 * then counts as passed but is still reported at the end; what fails twice fails. @type {Step}
 */
async function endToEnd() {
  const first = await runVitest('e2e', 'e2e');
  if (!first) return { ok: false };
  const files = failedFiles(first.report);
  if (files.length === 0) return { ok: first.ok, ...countIn(first.report) };
  console.log(`\nA second go for ${files.join(', ')}`);
  const again = await runVitest('e2e-again', 'e2e', files);
  if (!again) return { ok: false, ...countIn(first.report), failures: failuresIn(first.report) };
  const report = withAgain(first.report, again.report);
  return { ok: again.ok, ...countIn(report), failures: failuresIn(report), secondGo: failuresIn(first.report) };
}

/** @param {string} target @param {string} [mode] @returns {Step} */
const building = (target, mode) => async () => {
  rmSync(join(root, `.output/${target}-mv3${mode ? `-${mode}` : ''}`), { recursive: true, force: true });
  return exits(build(target, mode ? { mode } : {}));
};

/**
 * Firefox's own linter: no error, and only four known warnings. Two are React's, which every extension with React
 * has; two are Readability's, which writes into a copy of a page that runs and loads nothing. @type {Step}
 */
async function lintManifest() {
  const args = [tools['web-ext'], 'lint', '-s', '.output/firefox-mv3', '-o', 'json', '--no-config-discovery'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (!stdout.trim().startsWith('{')) console.log(stdout + stderr);
  const { errors, warnings } = JSON.parse(stdout);
  const known = warnings.filter((/** @type {{ code: string }} */ { code }) => code === 'UNSAFE_VAR_ASSIGNMENT');
  const news = [...errors, ...warnings.filter((/** @type {object} */ one) => !known.includes(one))];
  for (const { code, message, file, line } of news) console.log(`${code} ${file ?? ''}:${line ?? ''} ${message}`);
  console.log(
    `${errors.length} errors, ${warnings.length} warnings (${known.length} of them React's and Readability's own)`,
  );
  return { ok: news.length === 0 && known.length <= 4 };
}

/** @type {Step} */
async function setup() {
  await installPackages();
  const found = await findBrowsers(['chromium', 'firefox']);
  return { ok: Boolean(found.chromium && found.firefox) };
}

/** @type {readonly (readonly [name: string, step: Step])[]} */
const steps = [
  ['format and lint', () => exits(runTool('biome', ['ci', '.']))],
  ['types', () => exits(runTool('tsc', ['--noEmit']))],
  ['unit and component tests', vitest('unit', 'unit*')],
  ...targets.map((target) => /** @type {const} */ ([`build for ${target}`, building(target)])),
  ['build of the pseudo-locale', building('chrome', 'pseudo')],
  ['sizes and manifests', vitest('built', 'built')],
  ["Firefox's manifest lint", lintManifest],
  ['end to end', endToEnd],
  ['the demo of npm start', () => exits(run(process.execPath, ['tests/commands/start.mjs', '--alone']))],
];

/** @param {string} name @param {Step} step */
async function take(name, step) {
  console.log(`\n== ${name}`);
  const began = Date.now();
  /** @type {{ ok: boolean } & Partial<Count> & Told} */
  const result = await step().catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    return { ok: false };
  });
  return { name, seconds: (Date.now() - began) / 1000, passed: 0, failed: 0, ...result };
}

async function main() {
  const results = [await take('setup', setup)];
  // Nothing that follows can run without the packages.
  if (existsSync(join(root, 'node_modules/.package-lock.json'))) {
    rmSync(reports, { recursive: true, force: true });
    mkdirSync(reports, { recursive: true });
    for (const [name, step] of steps) results.push(await take(name, step));
  }
  console.log('');
  for (const { name, ok, seconds, passed, failed } of results) {
    const tests = passed + failed > 0 ? `${passed} tests passed, ${failed} failed` : '';
    console.log(
      `${ok ? 'passed' : 'FAILED'}  ${name.padEnd(28)} ${seconds.toFixed(1).padStart(6)} s  ${tests}`.trimEnd(),
    );
  }
  for (const { secondGo = [], failures = [] } of results) {
    for (const line of secondGo) console.log(`failed at the first go  ${line}`);
    for (const line of failures) console.log(`FAILED  ${line}`);
  }
  const passed = results.reduce((sum, result) => sum + result.passed + (result.ok ? 1 : 0), 0);
  const failed = results.reduce((sum, result) => sum + result.failed + (result.ok ? 0 : 1), 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

await main();
