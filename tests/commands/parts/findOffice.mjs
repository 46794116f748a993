// Finds LibreOffice, or installs its Calc by apt where possible, and prints what it does.
import { join } from 'node:path';
import { foldersOfPath, isProgram } from './findBrowsers.mjs';
import { aptInstall, canInstall } from './prepareClone.mjs';

/** The environment variable that can name the program. */
export const officeVariable = 'COACHSIDE_OFFICE';

/** Calc without its windows: enough to read a table. */
const aptPackage = 'libreoffice-calc-nogui';

/** @returns {string[]} */
function candidates() {
  const onPath = ['soffice', 'libreoffice'].flatMap((command) =>
    foldersOfPath().map((folder) => join(folder, command)),
  );
  if (process.platform === 'darwin') return ['/Applications/LibreOffice.app/Contents/MacOS/soffice', ...onPath];
  if (process.platform !== 'win32') return onPath;
  return [process.env.PROGRAMFILES ?? ''].map((home) => join(home, 'LibreOffice\\program\\soffice.com'));
}

/** The program; null if there is none. If the variable is set, nothing else is searched. @returns {string | null} */
export function findOffice() {
  const named = process.env[officeVariable];
  return (named ? [named] : candidates()).find(isProgram) ?? null;
}

/** Finds the program, installing it where possible. @returns {Promise<string | null>} */
export async function officeHere() {
  if (!findOffice() && !process.env[officeVariable] && canInstall()) await aptInstall([aptPackage]);
  const found = findOffice();
  console.log(
    found
      ? `Found LibreOffice: ${found}`
      : `Found no LibreOffice, which this test needs (its Calc; on Debian the package ${aptPackage}). Get it from https://www.libreoffice.org/, or name the program in ${officeVariable}.`,
  );
  return found;
}
