import { availableParallelism } from 'node:os';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { scriptAsText } from './lib/build/parts/scriptAsText.ts';
import { LongestFirst } from './tests/commands/parts/longestFirst.ts';

const minute = 60_000;
/** Milliseconds for a test of the code itself: property tests run many cases, on machines that may be busy. */
const patience = process.env.ATTACK === '1' ? 60 * minute : 20_000;

/** Tests of the code itself: `wxt/browser` is a fake, IndexedDB is in memory, the texts are those of en. */
async function inside(name: string, test: TestProjectInlineConfiguration['test'], ...setup: string[]) {
  const setupFiles = ['tests/setup/unitSetup.ts', ...setup];
  return {
    plugins: [await WxtVitest(), scriptAsText()],
    // All processors: by default vitest leaves one idle.
    test: {
      name,
      setupFiles,
      maxWorkers: availableParallelism(),
      testTimeout: patience,
      css: { include: /\?raw$/ },
      ...test,
    },
  } satisfies TestProjectInlineConfiguration;
}

/** Tests of what was built, in plain Node; at most `abreast` files at once, as they share the machine. */
function outside(name: string, timeout: number, abreast: number): TestProjectInlineConfiguration {
  return {
    test: {
      name,
      environment: 'node',
      include: [`tests/${name}/**/*.test.ts`],
      maxWorkers: abreast,
      testTimeout: timeout,
      hookTimeout: timeout,
      retry: 0,
    },
  };
}

const components = 'tests/unit/components/**/*.test.{ts,tsx}';

export default defineConfig(async () => ({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      await inside('unit', { environment: 'node', include: ['tests/unit/**/*.test.{ts,tsx}'], exclude: [components] }),
      await inside(
        'unit-components',
        { environment: 'happy-dom', include: [components] },
        'tests/setup/componentSetup.ts',
      ),
      // How other programs read what we write: `npm run test:interop` alone.
      await inside('interop', {
        ...{ environment: 'node', include: ['tests/interop/**/*.test.ts'], testTimeout: 3 * minute },
      }),
      outside('built', minute, 1),
      outside('e2e', 3 * minute, 2),
    ],
  },
}));
