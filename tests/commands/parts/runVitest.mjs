// Runs vitest and reads the report it leaves.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runTool } from './runProgram.mjs';

/** Where reports are kept. */
export const reports = join(root, '.output/reports');

/**
 * Null where there is no report, as vitest did not come so far.
 * @param {string} name of the report
 * @param {string} project
 * @param {readonly string[]} [files]
 * @param {Record<string, string>} [env]
 */
export async function runVitest(name, project, files = [], env) {
  const report = join(reports, `${name}.json`);
  const show = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await runTool('vitest', ['run', '--project', project, ...show, ...files], env);
  return existsSync(report) ? { ok: code === 0, report: JSON.parse(readFileSync(report, 'utf8')) } : null;
}
