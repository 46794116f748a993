// The queue in which the background handles its events.
import { oneByOne } from '../../lib/meetings/binding/actions/eventOrder';

/** Runs work one after the other and returns its result. */
export const answered = oneByOne();
export const inTurn = (work: () => Promise<unknown>): void => void answered(work).catch(() => undefined);

// For work that sends messages to tabs: a sleeping tab may never answer, so the queue must not wait for one.
export const unawaited = (work: Promise<unknown>): void => void work.catch((error: unknown) => console.error(error));
