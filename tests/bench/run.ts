// The benchmark: runs all measurements, prints them as one table and says what is over its limit.
import { firstLoad, gzipped } from '../built/output';
import { compareBeside } from './beside';
import { compareChoices } from './choose';
import { compareBackups, compareBesideCopies } from './copies';
import { isOver } from './figures';
import { heapAllowed } from './limits';
import { compareOnLoad } from './onLoad';
import { comparePaints } from './paint';
import { comparePrepare } from './prepare';
import { compareReading } from './reading';
import { compareRestore } from './restore';
import { compareSearch } from './search';
import { compareStored } from './stored';
import { tableOf } from './table';

function sayingSizes(): string {
  const panel = firstLoad('chrome', 'sidepanel.html').reduce((sum, path) => sum + gzipped('chrome', path), 0);
  const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  const script = gzipped('chrome', 'content-scripts/meeting.js');
  return `Gzipped: content script ${kB(script)} (at most 8 kB), the panel's first load ${kB(panel)} (at most 130 kB).`;
}

const stored = await compareStored();
const paint = await comparePaints();
const choice = await compareChoices();
const { version, comparisons: beside, timers } = await compareBeside();
const loaded = await compareOnLoad();
const backed = await compareBackups();
const [fewer, most] = backed.heap;
const comparisons = [
  ...stored,
  ...backed.comparisons,
  ...(await compareBesideCopies()),
  paint,
  choice,
  ...(await comparePrepare()),
  ...(await compareReading()),
  await compareSearch(),
  ...(await compareRestore()),
  ...beside,
  loaded,
];
console.log(`\n${version}\n\n${tableOf(comparisons)}\n`);
for (const line of backed.growth) console.log(line);
console.log(
  `In use by script during a backup: ${(most / fewer).toFixed(2)} times what it is with a tenth of the log (at most ${heapAllowed}).`,
);
console.log(`Timers of our script in the held call page: ${timers.length} (none allowed).`);
console.log(sayingSizes());
const over = comparisons.filter(isOver).map(({ name }) => `Over what is allowed: ${name}`);
if (!(most / fewer <= heapAllowed)) over.push('What a backup keeps in memory grows with the log.');
const faults = [...over, ...timers.slice(0, 10).map((timer) => `A timer of our script: ${timer}`)];
for (const fault of faults) console.log(fault);
if (faults.length > 0) process.exitCode = 1;
