// npm run bench: measures speed as ratios in Chromium and prints them as a table; exit code 1 if one is over its limit.
import { build } from './build.mjs';
import { findBrowsers, installPackages, runMain } from './parts/prepareClone.mjs';
import { run } from './parts/runProgram.mjs';

async function main() {
  await installPackages();
  const { chromium } = await findBrowsers(['chromium']);
  if (!chromium) throw new Error('The benchmark needs Chromium. Install it, then run npm run bench again.');
  console.log('Building the extension, and once more with a page to measure it against …');
  for (const options of [{}, { mode: 'bench' }]) {
    if ((await build('chrome', options)) !== 0) throw new Error('The build failed; its own message above says why.');
  }
  process.exitCode = await run(process.execPath, ['--import', 'tsx', 'tests/bench/run.ts']);
}

await runMain(main);
