// The order in which events are answered: one after the other, and of many of one thing only the last.
import { inTime, reattempt } from '../../../database/storageFault';

/** Milliseconds after which what was begun is waited for no longer. */
const hangsAfter = 10_000;

/** Returns how to have work done once all that was handed in before it is done. What hangs holds up no other for good. */
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
 * Returns how to hand in an event of a thing, made from the one of it that still waits, if any. Each thing waits once,
 * where the first came in; `judge` is given the last when `inTurn` comes to it.
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
