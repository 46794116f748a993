// Runs vitest and reads its report.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runTool } from './runProgram.mjs';

/** Where reports are stored. */
export const reports = join(root, '.output/reports');

/**
 * Null if there is no report because vitest stopped before it wrote one.
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
