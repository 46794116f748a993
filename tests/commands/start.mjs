// npm start: a browser with Coachside beside a practice meeting. Without a display, plays one whole talk by itself.
// --firefox uses Firefox; --alone plays the talk even if there is a display.
import { build } from './build.mjs';
import { findBrowsers, installPackages, runMain } from './parts/prepareClone.mjs';
import { run } from './parts/runProgram.mjs';

/** @typedef {import('./parts/findBrowsers.mjs').Kind} Kind */

const { CI, DISPLAY, WAYLAND_DISPLAY } = process.env;
const display = ['darwin', 'win32'].includes(process.platform) || Boolean(DISPLAY || WAYLAND_DISPLAY);

/** The first browser found: the requested one, else the other. @returns {Promise<Kind>} */
async function choose() {
  /** @type {Kind[]} */
  const order = process.argv.includes('--firefox') ? ['firefox', 'chromium'] : ['chromium', 'firefox'];
  for (const kind of order) {
    const found = await findBrowsers([kind]);
    if (found[kind]) return kind;
  }
  throw new Error('Coachside needs a browser to run in. Install one of those named above, then run npm start again.');
}

async function main() {
  await installPackages();
  const kind = await choose();
  console.log('Building the extension with the practice meeting …');
  const built = await build(kind === 'chromium' ? 'chrome' : 'firefox', { mode: 'practice' });
  if (built !== 0) throw new Error('The build failed; its own message above says why.');
  const alone = !display || Boolean(CI && CI !== 'false') || process.argv.includes('--alone');
  // The session ends by itself on Ctrl-C; wait for it.
  process.on('SIGINT', () => {});
  process.exitCode = await run(process.execPath, [
    '--import',
    'tsx',
    `tests/commands/${alone ? 'demo' : 'visibleSession'}.ts`,
    kind,
  ]);
}

await runMain(main);
