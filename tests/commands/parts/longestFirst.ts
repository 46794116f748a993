// The order of test files where no earlier run has said how long each takes: what runs for minutes begins first, or one
// processor would wait for it at the end.
import { readFileSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that go through every scene, or ask how often a law is tried. */
const isLong = ({ moduleId }: TestSpecification): boolean =>
  /from '\.\.\/support\/seedDatabase'|\/setup\/lawRuns'/.test(readFileSync(moduleId, 'utf8'));

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
