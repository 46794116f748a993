// Which reads fail or do not answer just now: that is told, and they are tried again.
import { createStore } from 'zustand/vanilla';
import type { Result } from '../result';
import { reopen } from './database';
import { pauseAfter } from './retryDelays';
import { answersWithin, attempt, type Fault } from './storageFault';
import { type Watch, watchAnswer } from './watchAnswer';

interface Unread {
  /** Who cannot read. */
  readers: ReadonlySet<string>;
  /** How often all of it was asked for again: whoever reads begins anew with each. */
  round: number;
}

export const failedReads = createStore<Unread>(() => ({ readers: new Set(), round: 0 }));

const present = new Set<string>();
let failures = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

const begin = (): void => failedReads.setState(({ round }) => ({ round: round + 1 }));

/** One that fails along with others is tried again along with them. */
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

/** Reads for a reader, and notes where that fails, or has no answer yet though it should. */
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

/** Reads for a reader now and whenever `watch` calls back, and tells what was read. Returns how to stop. */
export const followReads = <T>(reader: string, read: () => Promise<T>, watch: Watch, tell: (value: T) => void) =>
  watchAnswer(
    () => readFor(reader, read),
    watch,
    (result) => {
      if (result.ok) tell(result.value);
    },
  );

/** A reader is there. Returns how to say that it has gone: what it reads then is not missed. */
export function beginReading(reader: string): () => void {
  present.add(reader);
  return () => {
    present.delete(reader);
    say(reader, false);
  };
}

/** Has all of it tried again, now. */
export function readAgain(): void {
  calm();
  begin();
}
