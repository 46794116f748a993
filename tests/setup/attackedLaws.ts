// How laws run in `npm run attack`: all from one seed. The runs and the time of each law are reported.
import { relative } from 'node:path';
import fc, { type RunDetails } from 'fast-check';
import { beforeEach, expect } from 'vitest';
import { root } from '../commands/parts/runProgram.mjs';
import { tellFigures } from './attackFigures';

let began = 0;

function report(details: RunDetails<unknown>): void {
  const { currentTestName, testPath } = expect.getState();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  began = performance.now();
  tellFigures(
    `${relative(root, testPath ?? '')}: ${currentTestName}: ${details.numRuns} runs, seed ${details.seed}, ${seconds} s` +
      `${details.failed ? `, FAILED at ${details.counterexamplePath}` : ''}`,
  );
  if (details.failed) throw new Error(fc.defaultReportMessage(details), { cause: details.errorInstance });
}

/** From now on laws start from this seed and report how they went. */
export function tellLaws(seed: number): void {
  fc.configureGlobal({ seed, reporter: report });
  beforeEach(() => {
    began = performance.now();
  });
}
