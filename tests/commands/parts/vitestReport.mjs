// Reads vitest's report: how many tests passed, and which failed, in text that is still readable long after the run.
import { relative } from 'node:path';
import { root } from './runProgram.mjs';

/** @typedef {{ fullName: string, status: string, failureMessages?: string[] }} Test */
/** @typedef {{ name: string, status: string, message: string, assertionResults: Test[] }} TestFile */
/** @typedef {{ testResults: TestFile[] }} Report */

/** @param {string | undefined} text */
const firstLine = (text) => text?.trim().split('\n')[0] ?? '';

/** @param {TestFile} file */
const pathOf = ({ name }) => relative(root, name).replaceAll('\\', '/');

/** One line per failed test, and per file that could not be run. @param {Report} report @returns {string[]} */
export const failuresIn = ({ testResults }) =>
  testResults.flatMap((file) => {
    const failed = file.assertionResults.filter(({ status }) => status === 'failed');
    const lines = failed.map((one) => `${pathOf(file)}: ${one.fullName}: ${firstLine(one.failureMessages?.[0])}`);
    return lines.length === 0 && file.status === 'failed' ? [`${pathOf(file)}: ${firstLine(file.message)}`] : lines;
  });

/** The files that did not pass. @param {Report} report @returns {string[]} */
export const failedFiles = ({ testResults }) => testResults.filter(({ status }) => status !== 'passed').map(pathOf);

/** A report with the second run's results in place. @param {Report} first @param {Report} again @returns {Report} */
export function withAgain(first, again) {
  const later = new Map(again.testResults.map((file) => [file.name, file]));
  return { testResults: first.testResults.map((file) => later.get(file.name) ?? file) };
}

/** @param {Report} report */
export function countIn(report) {
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const unrun = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
  );
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: tests.filter(({ status }) => status === 'failed').length + unrun.length,
  };
}
