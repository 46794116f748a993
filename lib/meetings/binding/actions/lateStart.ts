// The offer to move a late start back to when its room was first shown.
import { keepSession, readSession } from '../../../browser/sessionValues';
import { startedAlready } from '../../../conversation/actions/talkLife';
import { lastEnded } from '../../../conversation/queries';
import type { Conversation } from '../../../conversation/types';
import { readBinding, tiedTo } from '../queries/meetingTabs';
import { readShown } from './roomShown';

type Started = Pick<Conversation, 'id' | 'startedAt' | 'capture'>;

/** Start is late if the room was shown for longer than this before it: 3 minutes, in milliseconds. Our own choice. */
export const lateFrom = 3 * 60_000;
/** If the room was shown for longer than this, the tab was just left open: 2 hours, in milliseconds. Our own choice. */
export const lateTo = 2 * 3600_000;
/** How long after Start the coach is asked: 10 minutes, in milliseconds. Our own choice. */
export const lateAskedFor = 10 * 60_000;

async function shownSince(talk: Started): Promise<number | null> {
  const binding = await readBinding();
  if (talk.capture !== 'live' || !tiedTo(binding, talk.id)) return null;
  // Rooms need not be compared: a tab that had shown another room since would no longer be tied.
  return (await readShown())[binding.tabId]?.at ?? null;
}

/**
 * When the talk may really have started, epoch milliseconds; null if there is nothing to ask or the coach has answered.
 */
export async function lateStart(talk: Started): Promise<number | null> {
  const [at, answered, before] = await Promise.all([
    shownSince(talk),
    readSession<string>('startAnswered'),
    lastEnded(),
  ]);
  if (at === null || answered === talk.id) return null;
  // Another talk was held since the room was shown, so this one began after it.
  if ((before?.endedAt ?? 0) > at) return null;
  const late = talk.startedAt - at;
  return late > lateFrom && late <= lateTo ? at : null;
}

/** Moves the start back to when the room was first shown. False if it cannot. */
export async function startWithRoom(talk: Started, now: number): Promise<boolean> {
  const at = await lateStart(talk);
  return at !== null && startedAlready(talk.id, at, now);
}

/** Records the coach's answer that the talk did start when they pressed Start. */
export const startStands = (id: string): Promise<void> => keepSession({ startAnswered: id });
