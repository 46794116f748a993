// Owns what could not be stored yet: kept in this window's memory, tried again until it is on disk. Must not know the screen.
import { createStore } from 'zustand/vanilla';
import { attempt, type Fault } from '../store/fault';
import type { Press } from './marks';
import type { Conversation } from './types';

/** Something to store. A later job of the same id takes the place of an earlier one. */
export interface Job {
  id: string;
  run(): Promise<unknown>;
  /** The press it would store and its conversation, so that counts and an export can include them. */
  press?: Press;
  talk?: Conversation;
}

export interface Outbox {
  /** Failed at least once, oldest first. */
  unsaved: Job[];
  /** Why the last attempt failed; null while all is well. */
  fault: Fault | null;
}

/** Milliseconds between two attempts at what failed. */
export const retryEvery = 2000;

export const outbox = createStore<Outbox>(() => ({ unsaved: [], fault: null }));

let timer: ReturnType<typeof setTimeout> | undefined;

function keep(job: Job, fault: Fault): void {
  const { unsaved } = outbox.getState();
  const known = unsaved.some(({ id }) => id === job.id);
  outbox.setState({
    unsaved: known ? unsaved.map((one) => (one.id === job.id ? job : one)) : [...unsaved, job],
    fault,
  });
  if (timer !== undefined) return;
  timer = setTimeout(() => {
    timer = undefined;
    void retry();
  }, retryEvery);
}

function done(id: string): void {
  const { unsaved: before, fault } = outbox.getState();
  const unsaved = before.filter((job) => job.id !== id);
  // All went well at once: nobody is told of nothing new.
  if (unsaved.length === before.length) return;
  outbox.setState({ unsaved, fault: unsaved.length === 0 ? null : fault });
}

/** Stores a job's work, or keeps it and tries again. True once it is on disk at the first attempt. */
export async function store(job: Job): Promise<boolean> {
  const result = await attempt(() => job.run());
  if (result.ok) done(job.id);
  else keep(job, result.error);
  return result.ok;
}

/** Tries everything unsaved again, oldest first, now. */
export async function retry(): Promise<void> {
  for (const job of outbox.getState().unsaved) {
    if (!(await store(job))) return;
  }
}

/** Takes an unsaved press back before it was ever stored: the undo of a mark that is not on disk yet. */
export function dropLastPress(conversationId: string): Press | undefined {
  const job = outbox.getState().unsaved.findLast(({ press }) => press?.conversationId === conversationId);
  if (job) done(job.id);
  return job?.press;
}
