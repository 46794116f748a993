// Handles events one at a time, and of several events of the same thing only the last.
import { inTime, reattempt } from '../../../database/storageFault';

/** Milliseconds after which the next task no longer waits for the running one. */
const hangsAfter = 10_000;

/** Returns a function that runs tasks one after the other. A task that hangs does not block the others forever. */
export function oneByOne(): <T>(work: () => Promise<T>) => Promise<T> {
  let line: Promise<unknown> = Promise.resolve();
  return (work) => {
    const before = line;
    const done = before.then(work);
    line = before.then(() =>
      inTime(
        reattempt(() => done),
        undefined,
        hangsAfter,
      ),
    );
    return done;
  };
}

/**
 * Returns a function that queues an event under a key, made from the event still waiting under that key, if any. Each
 * key waits once, in the place of its first event; when its turn comes, `judge` is given the last one.
 */
export function lastOfEach<Key, Event>(
  inTurn: (work: () => Promise<unknown>) => void,
  judge: (event: Event) => Promise<unknown>,
): (key: Key, next: (waits: Event | undefined) => Event) => void {
  const waiting = new Map<Key, Event>();
  return (key, next) => {
    const waits = waiting.get(key);
    const event = next(waits);
    waiting.set(key, event);
    if (waits !== undefined) return;
    inTurn(() => {
      const last = waiting.get(key) ?? event;
      waiting.delete(key);
      return judge(last);
    });
  };
}
