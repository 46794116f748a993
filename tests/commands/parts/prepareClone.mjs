// Prepares a fresh clone: checks Node, installs packages, finds or installs browsers. Prints what it does.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser, variables } from './findBrowsers.mjs';
import { root, run } from './runProgram.mjs';

/** @typedef {import('./findBrowsers.mjs').Kind} Kind */

/** @type {Record<Kind, { name: string, apt: string, get: string }>} */
const about = {
  chromium: { name: 'Chromium, Chrome or Edge', apt: 'chromium', get: 'https://www.google.com/chrome/' },
  firefox: { name: 'Firefox', apt: 'firefox-esr', get: 'https://www.mozilla.org/firefox/' },
};

/** Runs a program's main function; prints an error as one sentence, exit code 1. @param {() => Promise<void>} main */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Error(
    `Coachside needs Node 20.19 or newer; this is Node ${process.versions.node}. Get one from https://nodejs.org/.`,
  );
}

/** @typedef {Record<string, { version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }>} Packages */

/** Whether the installed packages are those of package-lock.json. */
function packagesAreThere() {
  const installedLock = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installedLock)) return false;
  /** @type {(path: string) => Packages} */
  const read = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;
  const installed = read(installedLock);
  return Object.entries(read(join(root, 'package-lock.json'))).every(([path, wanted]) => {
    const there = installed[path];
    if (path === '' || (!there && (wanted.optional || wanted.devOptional || wanted.peer))) return true;
    return there?.version === wanted.version;
  });
}

/** Checks Node and installs the npm packages if missing or different from package-lock.json. Throws if it cannot. */
export async function installPackages() {
  checkNode();
  if (packagesAreThere()) return;
  console.log('Installing the npm packages (npm ci) …');
  const code = await run('npm', ['ci', '--no-audit', '--no-fund']);
  if (code !== 0) throw new Error('npm could not install the packages; its own message above says why.');
}

/** Whether programs can be installed here without asking anybody. */
export const canInstall = () =>
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  existsSync('/etc/debian_version') &&
  existsSync('/usr/bin/apt-get');

/** Installs packages without recommended ones; returns apt-get's exit code. @param {readonly string[]} packages */
export async function aptInstall(packages) {
  console.log(`Installing ${packages.join(', ')} with apt-get …`);
  const quietly = { DEBIAN_FRONTEND: 'noninteractive' };
  const update = await run('apt-get', ['update', '-qq'], quietly);
  if (update !== 0) console.log('apt-get update failed; trying with the package lists as they are.');
  return run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quietly);
}

/**
 * Finds the requested browsers, installing missing ones by apt where possible.
 * @param {readonly Kind[]} wanted
 * @returns {Promise<Partial<Record<Kind, string>>>} the programs found
 */
export async function findBrowsers(wanted) {
  const missing = wanted.filter((kind) => !findBrowser(kind) && !process.env[variables[kind]]);
  if (missing.length > 0 && canInstall()) {
    // Without a font, text on screenshots is empty boxes.
    await aptInstall([...missing.map((kind) => about[kind].apt), 'fonts-dejavu']);
  }
  /** @type {Partial<Record<Kind, string>>} */
  const found = {};
  for (const kind of wanted) {
    const program = findBrowser(kind);
    const { name, get } = about[kind];
    const variable = variables[kind];
    if (program) found[kind] = program;
    if (program) console.log(`Found ${name}: ${program}`);
    else if (process.env[variable])
      console.log(`${variable} names ${process.env[variable]}, which is no program here.`);
    else console.log(`Found no ${name}. Get it from ${get}, or name the program in ${variable}.`);
  }
  return found;
}
