// What is compared with what, and the highest allowed ratio of each pair.
import type { Comparison, Series } from './figures';
import type { Held } from './hold';
import type { Reach } from './reach';

/** Milliseconds measured with few talks stored and with many. */
export interface Stored {
  few: number;
  many: number;
  press: Series;
  bare: Series;
  pressOfMany: Series;
  panel: Series;
  word: Series;
  panelOfMany: Series;
}

export const storedLimits = ({ few, many, ...of }: Stored): Comparison[] => [
  {
    name: `A press, to its strict transaction resolved (${few} talks stored)`,
    measured: ['press', of.press],
    against: ['bare strict put of its row', of.bare],
    by: 'total',
    allowed: 1.5,
  },
  {
    name: `Panel ready (${few} talks stored)`,
    measured: ['panel: Start is there', of.panel],
    against: ['page of one word: it is there', of.word],
    by: 'median',
    allowed: 2,
  },
  {
    name: `A press with ${many} talks stored`,
    measured: [`press, ${many} talks`, of.pressOfMany],
    against: [`press, ${few} talks`, of.press],
    by: 'total',
    allowed: 1.3,
  },
  {
    name: `Panel ready with ${many} talks stored`,
    measured: [`panel, ${many} talks`, of.panelOfMany],
    against: [`panel, ${few} talks`, of.panel],
    by: 'median',
    allowed: 1.3,
  },
];

export const heldLimit = ({ ours, held }: Held): Comparison => ({
  name: 'A call page held, the chip shown, nothing pressed',
  measured: ['charged to our script', ours],
  against: ['held', held],
  by: 'total',
  allowed: 0.001,
});

export const onLoadLimit = (ours: Series, bare: Series): Comparison => ({
  name: 'A meeting page loaded, its chip shown',
  measured: ['our script ran', ours],
  against: ['a bare script that sends one message ran', bare],
  by: 'median',
  allowed: 2,
});

export const reachLimit = ({ name, own, others }: Reach): Comparison => ({
  name: `A tap in the ${name}`,
  measured: ['shown in every other surface', others],
  against: [`shown in the ${name}`, own],
  by: 'median',
  allowed: 3,
});

export const cardLimit = (card: Series, panel: Series): Comparison => ({
  name: 'Card ready in a meeting page',
  measured: ['card: Start is there', card],
  against: ['panel: Start is there', panel],
  by: 'median',
  allowed: 1.5,
});

export const readingLimit = (all: Series, alone: Series): Comparison => ({
  name: 'An article of 1 MB, from its page to its questions',
  measured: ['copied, read, its questions found', all],
  against: ["Readability's own time", alone],
  by: 'total',
  allowed: 1.5,
});

export const choiceLimit = (few: Series, many: Series, cards: number): Comparison => ({
  name: `The next question, chosen among ${cards} own cards besides`,
  measured: [`next, ${cards} own cards`, many],
  against: ['next, the 72 built-in cards', few],
  by: 'total',
  allowed: 2,
});

export const paintLimit = (fewer: Series, more: Series, { few, many }: Pick<Stored, 'few' | 'many'>): Comparison => ({
  name: `A press, to its paint, in a talk with ${many} marks`,
  measured: [`press, ${many} marks`, more],
  against: [`press, ${few} marks`, fewer],
  by: 'total',
  allowed: 2,
});

export const searchLimit = (typed: Series, scanned: Series): Comparison => ({
  name: 'Words typed into the search, in 5,000 reflections, 20,000 commitments and 5,000 ideas',
  measured: ['looked for, hits with their words', typed],
  against: ['bare scan of the same texts', scanned],
  by: 'total',
  allowed: 1.5,
});

export const prepareLimit = (met: 'some' | 'most', few: Series, many: Series): Comparison => ({
  name: `Prepare, for somebody in ${met} of 5,000 talks with 20,000 commitments`,
  measured: ['open ones shown, 5,000 talks', many],
  against: ['open ones shown, 50 talks', few],
  by: 'median',
  allowed: 2,
});

/** Milliseconds of one restore: file only read, read up to its preview, rows only put, taken over. */
export interface Round {
  read: number;
  previewed: number;
  put: number;
  takenOver: number;
}

export const restoreLimits = (talks: number, rounds: readonly Round[]): Comparison[] => [
  {
    name: `A backup of ${talks} talks of 100 marks, to its preview`,
    measured: ['read, staged, its counts there', rounds.map(({ previewed }) => previewed)],
    against: ['merely read and checked', rounds.map(({ read }) => read)],
    by: 'total',
    allowed: 2,
  },
  {
    name: `The same, ${talks} talks, taken over`,
    measured: ['merged, summaries worked out', rounds.map(({ takenOver }) => takenOver)],
    against: ['bare put of its rows', rounds.map(({ put }) => put)],
    by: 'total',
    allowed: 2,
  },
];

export const backupLimit = (talks: number, copied: Series, bare: Series): Comparison => ({
  name: `Backup: the whole log, ${talks} talks of 100 marks`,
  measured: ['read and written', copied],
  against: ['bare cursor read of the same rows', bare],
  by: 'total',
  allowed: 2,
});

export const innerLimit = (
  [few, fewer]: readonly [talks: number, Series],
  [many, more]: readonly [talks: number, Series],
): Comparison => ({
  name: `The copy inside the browser, renewed after ten of ${many} talks changed`,
  measured: [`renewed, ${many} talks`, more],
  against: [`renewed, ${few} talks`, fewer],
  by: 'total',
  allowed: 1.5,
});

export const besideLimit = (name: string, busy: Series, calm: Series): Comparison => ({
  name: `${name} (100,000 marks stored), at the 95th percentile`,
  measured: ['press, meanwhile', busy],
  against: ['press, nothing beside it', calm],
  by: 'most',
  allowed: 1.5,
});

/** The highest allowed ratio of a backup's memory with the largest log to that with a tenth of it. */
export const heapAllowed = 1.5;
