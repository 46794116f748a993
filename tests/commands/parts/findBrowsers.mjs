// Finds the browsers installed here.
import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** @typedef {'chromium' | 'firefox'} Kind */

/** The environment variables that can name a browser. */
export const variables = { chromium: 'COACHSIDE_CHROMIUM', firefox: 'COACHSIDE_FIREFOX' };

/** Names on the PATH, best first. @type {Record<Kind, string[]>} */
const commands = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'],
  firefox: ['firefox-esr', 'firefox'],
};

/** @type {Record<Kind, string[]>} */
const macApplications = {
  chromium: [
    'Chromium.app/Contents/MacOS/Chromium',
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  firefox: ['Firefox.app/Contents/MacOS/firefox', 'Firefox ESR.app/Contents/MacOS/firefox'],
};

/** @type {Record<Kind, string[]>} */
const windowsPrograms = {
  chromium: [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe', 'Mozilla Firefox ESR\\firefox.exe'],
};

/** @type {Record<Kind, string[]>} */
const linuxPaths = {
  chromium: ['/usr/lib/chromium/chromium', '/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge'],
  firefox: ['/usr/lib/firefox-esr/firefox-esr', '/usr/lib/firefox/firefox', '/opt/firefox/firefox'],
};

/** Whether a path is an executable file. @param {string} path */
export function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** The folders of the PATH. */
export const foldersOfPath = () => (process.env.PATH ?? '').split(delimiter).filter(Boolean);

/** @param {Kind} kind @returns {string[]} */
function candidates(kind) {
  const onPath = foldersOfPath();
  if (process.platform === 'win32') {
    const { PROGRAMFILES, 'PROGRAMFILES(X86)': older, LOCALAPPDATA } = process.env;
    const homes = [PROGRAMFILES, older, LOCALAPPDATA].filter((home) => home !== undefined);
    return windowsPrograms[kind].flatMap((program) => homes.map((home) => join(home, program)));
  }
  const named = commands[kind].flatMap((command) => onPath.map((folder) => join(folder, command)));
  if (process.platform !== 'darwin') return [...named, ...linuxPaths[kind]];
  const folders = ['/Applications', join(homedir(), 'Applications')];
  return [...macApplications[kind].flatMap((path) => folders.map((folder) => join(folder, path))), ...named];
}

/**
 * The program of a browser; null if there is none. If its environment variable is set, nothing else is searched.
 * @param {Kind} kind
 * @returns {string | null}
 */
export function findBrowser(kind) {
  const named = process.env[variables[kind]];
  return (named ? [named] : candidates(kind)).find(isProgram) ?? null;
}
