// Tracks which reads currently fail or do not answer, so that this can be shown, and retries them.
import { createStore } from 'zustand/vanilla';
import type { Result } from '../result';
import { reopen } from './database';
import { pauseAfter } from './retryDelays';
import { answersWithin, attempt, type Fault } from './storageFault';
import { type Watch, watchAnswer } from './watchAnswer';

interface Unread {
  /** The readers that cannot read. */
  readers: ReadonlySet<string>;
  /** The number of retries so far. Every reader reads again when it changes. */
  round: number;
}

export const failedReads = createStore<Unread>(() => ({ readers: new Set(), round: 0 }));

const present = new Set<string>();
let failures = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

const begin = (): void => failedReads.setState(({ round }) => ({ round: round + 1 }));

/** Schedules one retry for all reads that fail meanwhile. */
function tryLater(): void {
  timer ??= setTimeout(
    () => {
      timer = undefined;
      failures += 1;
      begin();
    },
    pauseAfter(failures + 1),
  );
}

function calm(): void {
  clearTimeout(timer);
  timer = undefined;
  failures = 0;
}

function say(reader: string, fails: boolean): void {
  const { readers } = failedReads.getState();
  if (fails && !present.has(reader)) return;
  if (fails) tryLater();
  if (readers.has(reader) === fails) return;
  const others = [...readers].filter((one) => one !== reader);
  failedReads.setState({ readers: new Set(fails ? [...others, reader] : others) });
  if (!fails && others.length === 0) calm();
}

/** Reads for a reader, and notes if that fails or has no answer within `answersWithin`. */
export async function readFor<T>(reader: string, read: () => Promise<T>): Promise<Result<T, Fault>> {
  const slow = setTimeout(() => {
    say(reader, true);
    reopen();
  }, answersWithin);
  const result = await attempt(read);
  clearTimeout(slow);
  say(reader, !result.ok);
  return result;
}

/** Reads for a reader now and whenever `watch` calls back, and passes on the result. Returns a function to stop. */
export const followReads = <T>(reader: string, read: () => Promise<T>, watch: Watch, tell: (value: T) => void) =>
  watchAnswer(
    () => readFor(reader, read),
    watch,
    (result) => {
      if (result.ok) tell(result.value);
    },
  );

/** Registers a reader. Returns a function that unregisters it; after that, its failed reads do not count. */
export function beginReading(reader: string): () => void {
  present.add(reader);
  return () => {
    present.delete(reader);
    say(reader, false);
  };
}

/** Makes every reader read again now. */
export function readAgain(): void {
  calm();
  begin();
}
