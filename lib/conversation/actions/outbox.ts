// Writes that are not on disk yet. They stay in this window's memory and are retried until they are.
import { createStore } from 'zustand/vanilla';
import { reopen } from '../../database/database';
import { pauseAfter } from '../../database/retryDelays';
import { attempt, type Fault, inTime, reattempt, tellFault } from '../../database/storageFault';
import { ok, type Result } from '../../result';
import type { Conversation } from '../types';
import type { Press } from './logMark';

/** A write that may run several times with the same result. A later job replaces a waiting one with the same id. */
export interface Job {
  id: string;
  run(): Promise<unknown>;
  /** Called if the job is undone before it ran. */
  dropped?(): Promise<unknown>;
  /** Deletes what was stored, if the job was undone while an attempt hung and that attempt then succeeds. */
  undo?(): Promise<unknown>;
  /** The press to store and its conversation, so that counts and an export can include them. */
  press?: Press;
  talk?: Conversation;
}

export interface Outbox {
  /** Jobs that failed at least once or wait behind one that did, oldest first. */
  unsaved: readonly Job[];
  /** Why the last attempt failed; null while all is well. */
  fault: Fault | null;
}

/** An attempt that timed out and may still finish. */
interface Hanging {
  job: Job;
  wasTakenBack: boolean;
  /** Jobs stored in the meantime: an old text that arrives late must not replace theirs. */
  since: Job[];
}

export const outbox = createStore<Outbox>(() => ({ unsaved: [], fault: null }));

/** Jobs added while nothing has failed, and not on disk yet. */
let waiting: readonly Job[] = [];
const hanging = new Set<Hanging>();
/** Jobs whose failure was already reported. */
const told = new WeakSet<Job>();
const answers = new Map<Job, (stored: boolean) => void>();

const all = (): readonly Job[] => [...outbox.getState().unsaved, ...waiting];

function answer(job: Job, stored: boolean): void {
  answers.get(job)?.(stored);
  answers.delete(job);
}

function leaveOut(leaves: (job: Job) => boolean): void {
  const stays = (job: Job) => !leaves(job);
  waiting = waiting.filter(stays);
  const unsaved = outbox.getState().unsaved.filter(stays);
  outbox.setState(unsaved.length === 0 ? { unsaved, fault: null } : { unsaved });
}

/** The job that is running now. */
let tried: Job | undefined;

/** How many undos there were, and how many before each job was added: an undo applies only to earlier jobs. */
let undos = 0;
const handedIn = new WeakMap<Job, number>();
const isBefore = (job: Job, undo: number): boolean => (handedIn.get(job) ?? 0) < undo;

function enqueue(job: Job): void {
  handedIn.set(job, undos);
  const needless = (one: Job) => one.id === job.id;
  for (const one of all()) if (needless(one) && one !== tried) answer(one, false);
  waiting = waiting.filter((one) => !needless(one));
  const unsaved = outbox.getState().unsaved.filter((one) => !needless(one));
  if (outbox.getState().unsaved.length > 0) outbox.setState({ unsaved: [...unsaved, job] });
  else waiting = [...waiting, job];
}

let failures = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

function failed(fault: Fault): void {
  const unsaved = all();
  waiting = [];
  outbox.setState({ unsaved, fault });
  if (unsaved.some((job) => !told.has(job))) tellFault(fault);
  for (const job of unsaved) {
    told.add(job);
    answer(job, false);
  }
  if (fault === 'slow') reopen();
  failures += 1;
  clearTimeout(timer);
  timer = setTimeout(() => void flush(), pauseAfter(failures));
}

function stored(job: Job): void {
  failures = 0;
  leaveOut((one) => one === job);
  answer(job, true);
  if (job.press) return;
  for (const one of hanging) if (one.job !== job) one.since = [...one.since.filter(({ id }) => id !== job.id), job];
}

/** Handles the late result of an attempt that hung. If it succeeded, it counts, and newer jobs are stored over it. */
function landed(late: Hanging, result: Result<unknown, Fault>): void {
  const { job, wasTakenBack, since } = late;
  hanging.delete(late);
  if (!result.ok) return;
  if (wasTakenBack && job.undo) void store({ id: `undo/${job.id}`, run: job.undo });
  if (all().includes(job)) stored(job);
  const waits = all();
  for (const one of since) if (!waits.some(({ id }) => id === one.id)) void store({ ...one });
  if (waits.length > 0) void retry();
}

async function tryOne(job: Job): Promise<Result<unknown, Fault>> {
  const run: Hanging = { job, wasTakenBack: false, since: [] };
  const outcome = reattempt(job.run);
  const result = await inTime(outcome, (late) => landed(run, late));
  if (!result.ok && result.error === 'slow') hanging.add(run);
  return result;
}

// One at a time, so that an old text never overwrites a newer one.
let line: Promise<unknown> = Promise.resolve();
function inLine<T>(work: () => Promise<T>): Promise<T> {
  const turn = line.then(work);
  line = turn.catch(() => undefined);
  return turn;
}

/** The running flush, and the undo whose earlier jobs it stores. */
let flushing: { undo: number; done: Promise<void> } | undefined;

/** The oldest job added before an undo. */
const next = (undo: number): Job | undefined => all().find((job) => isBefore(job, undo));

/** Marks the flush as finished, so that the next call starts a new one. */
function over(undo: number): void {
  tried = undefined;
  if (flushing?.undo === undo) flushing = undefined;
}

async function storeAll(undo: number): Promise<void> {
  for (tried = next(undo); tried; tried = next(undo)) {
    const job = tried;
    const result = await tryOne(job);
    if (result.ok) {
      stored(job);
      continue;
    }
    over(undo);
    failed(result.error);
    answer(job, false);
    return;
  }
  over(undo);
}

function flush(): Promise<void> {
  const undo = undos + 1;
  if (flushing?.undo !== undo) flushing = { undo, done: inLine(() => storeAll(undo)) };
  return flushing.done;
}

/**
 * Runs a job after all earlier ones, and retries it if it fails. True once it is on disk; false if it failed once, was
 * replaced or was undone.
 */
export function store(job: Job): Promise<boolean> {
  failures = 0;
  enqueue(job);
  const done = new Promise<boolean>((resolve) => answers.set(job, resolve));
  void flush();
  return done;
}

/** Retries everything unsaved now, oldest first. */
export function retry(): Promise<void> {
  failures = 0;
  return flush();
}

function takenBack({ id }: Press): void {
  for (const one of hanging) if (one.job.press?.id === id) one.wasTakenBack = true;
}

/** Undoes the last logged press: discards it if it is not on disk yet, else calls `undo`. Undefined if none. */
export function takeBack<P extends Press>(
  conversationId: string,
  undo: () => Promise<P | undefined>,
): Promise<Result<Press | undefined, Fault>> {
  undos += 1;
  const asked = undos;
  return inLine(async () => {
    const isOurs = (job: Job) => isBefore(job, asked) && job.press?.conversationId === conversationId;
    const job = all().findLast(isOurs);
    if (job) {
      leaveOut((one) => one === job);
      answer(job, false);
      await job.dropped?.();
    }
    const result: Result<Press | undefined, Fault> = job ? ok(job.press) : await inTime(attempt(undo));
    if (result.ok && result.value) takenBack(result.value);
    return result;
  });
}
