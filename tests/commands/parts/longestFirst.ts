// The order of test files when no earlier run has recorded durations: files that run for minutes come first, or one
// processor would still be busy with them at the end.
import { readFileSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that go through every scene, or import the number of runs of a law. */
const isLong = ({ moduleId }: TestSpecification): boolean =>
  /from '\.\.\/support\/seedDatabase'|\/setup\/lawRuns'/.test(readFileSync(moduleId, 'utf8'));

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
