// Builds the extension for every browser into .output; with the argument `zip`, packs the files for the stores.
import { pathToFileURL } from 'node:url';
import { installPackages, runMain } from './parts/prepareClone.mjs';
import { runTool } from './parts/runProgram.mjs';

export const targets = ['chrome', 'edge', 'firefox', 'safari'];

/**
 * Builds for one browser and returns the exit code. By default WXT would use Manifest V2 for Firefox and Safari, and
 * React's slow development build in a custom mode.
 * @param {string} target
 * @param {{ zip?: boolean, mode?: string }} [options]
 */
export const build = (target, { zip = false, mode } = {}) =>
  runTool('wxt', [zip ? 'zip' : 'build', '-b', target, '--mv3', ...(mode ? ['--mode', mode] : [])], {
    NODE_ENV: 'production',
  });

/** @param {string} what @param {Parameters<typeof runTool>[0]} tool @param {readonly string[]} args */
async function hold(what, tool, args) {
  if ((await runTool(tool, args)) !== 0) throw new Error(`${what}: nothing is built until that is mended.`);
}

async function main() {
  await installPackages();
  await hold('The lint found something', 'biome', ['lint', '.']);
  await hold('A rule of the house is broken', 'vitest', ['run', '--project', 'unit', 'tests/unit/house.test.ts']);
  for (const target of targets) {
    const code = await build(target, { zip: process.argv.includes('zip') });
    if (code !== 0) throw new Error(`The build for ${target} failed.`);
  }
  await hold('A size is over its budget', 'vitest', ['run', '--project', 'built', 'tests/built/size.test.ts']);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await runMain(main);
