// Owns what could not be stored yet: kept in this window's memory, tried again until it is on disk. Must not know the screen.
import { createStore } from 'zustand/vanilla';
import { ok, type Result } from '../result';
import { attempt, type Fault } from '../store/fault';
import type { Press } from './marks';
import type { Conversation } from './types';

/** Something to store. A later job of the same id makes an earlier one that still waits needless. */
export interface Job {
  id: string;
  run(): Promise<unknown>;
  /** Called where it is taken back before it ran. */
  dropped?(): Promise<unknown>;
  /** The press it would store and its conversation, so that counts and an export can include them. */
  press?: Press;
  talk?: Conversation;
}

export interface Outbox {
  /** Failed at least once or waiting behind one that did, oldest first. */
  unsaved: readonly Job[];
  /** Why the last attempt failed; null while all is well. */
  fault: Fault | null;
}

/** Milliseconds between two attempts at what failed. */
const retryEvery = 2000;

export const outbox = createStore<Outbox>(() => ({ unsaved: [], fault: null }));

// One after the other, so that an old text is never written over a newer one.
let line: Promise<unknown> = Promise.resolve();
function inLine<T>(work: () => Promise<T>): Promise<T> {
  const turn = line.then(work);
  line = turn.catch(() => undefined);
  return turn;
}

let timer: ReturnType<typeof setTimeout> | undefined;

function failed(fault: Fault): void {
  outbox.setState({ fault });
  clearTimeout(timer);
  timer = setTimeout(() => void retry(), retryEvery);
}

const waits = ({ id }: Job): boolean => outbox.getState().unsaved.some((job) => job.id === id);

function enqueue(job: Job): void {
  outbox.setState({ unsaved: [...outbox.getState().unsaved.filter(({ id }) => id !== job.id), job] });
}

function drop(job: Job): void {
  const unsaved = outbox.getState().unsaved.filter(({ id }) => id !== job.id);
  outbox.setState(unsaved.length === 0 ? { unsaved, fault: null } : { unsaved });
}

async function flush(): Promise<void> {
  for (let [job] = outbox.getState().unsaved; job; [job] = outbox.getState().unsaved) {
    const { run } = job;
    const result = await attempt(run);
    if (!result.ok) return failed(result.error);
    drop(job);
  }
}

/** Stores a job's work after all that came before it, or keeps it and tries again. True once it is on disk. */
export function store(job: Job): Promise<boolean> {
  return inLine(async () => {
    if (outbox.getState().unsaved.length === 0) {
      const result = await attempt(job.run);
      if (result.ok) return true;
      enqueue(job);
      failed(result.error);
      return false;
    }
    enqueue(job);
    await flush();
    return !waits(job);
  });
}

/** Tries everything unsaved again, oldest first, now. */
export const retry = (): Promise<void> => inLine(flush);

/** Takes back the press logged last: one not on disk yet is dropped, else `undo` decides. Undefined if there is none. */
export function takeBack<P extends Press>(
  conversationId: string,
  undo: () => Promise<P | undefined>,
): Promise<Result<Press | undefined, Fault>> {
  return inLine(async () => {
    const job = outbox.getState().unsaved.findLast(({ press }) => press?.conversationId === conversationId);
    if (!job) return attempt(undo);
    drop(job);
    await job.dropped?.();
    return ok(job.press);
  });
}
