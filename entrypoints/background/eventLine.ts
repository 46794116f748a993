// The one line in which the background answers events.
import { oneByOne } from '../../lib/meetings/binding/actions/eventOrder';

/** Answers events one after the other. */
export const answered = oneByOne();
export const inTurn = (work: () => Promise<unknown>): void => void answered(work).catch(() => undefined);

// A sleeping tab may never answer: nothing in the line waits for one.
export const unawaited = (work: Promise<unknown>): void => void work.catch((error: unknown) => console.error(error));
