// npm run test:interop: how other programs read our files. Needs LibreOffice Calc; installs it on Debian (as root).
// The last line is only `N passed, N failed`.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { officeHere, officeVariable } from './parts/findOffice.mjs';
import { installPackages, runMain } from './parts/prepareClone.mjs';
import { reports, runVitest } from './parts/runVitest.mjs';
import { countIn, failuresIn } from './parts/vitestReport.mjs';

const name = 'interop';

/** Null if it could not be run. */
async function counted() {
  await installPackages();
  const office = await officeHere();
  if (!office) return null;
  rmSync(join(reports, `${name}.json`), { force: true });
  return runVitest(name, name, [], { [officeVariable]: office });
}

async function main() {
  const ran = await counted().catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    return null;
  });
  const { passed, failed } = ran ? countIn(ran.report) : { passed: 0, failed: 1 };
  for (const line of ran ? failuresIn(ran.report) : []) console.log(`FAILED  ${line}`);
  // A run that exits with an error although every test passed has failed.
  const all = failed === 0 && ran && !ran.ok ? 1 : failed;
  console.log(`\n${passed} passed, ${all} failed`);
  process.exitCode = all > 0 ? 1 : 0;
}

await runMain(main);
