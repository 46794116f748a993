// The offer to move a late start back to when its room was first shown.
import { keepSession, readSession } from '../../../browser/sessionValues';
import { startedAlready } from '../../../conversation/actions/talkLife';
import { lastEnded } from '../../../conversation/queries';
import type { Conversation } from '../../../conversation/types';
import { readBinding, tiedTo } from '../queries/meetingTabs';
import { readShown } from './roomShown';

type Started = Pick<Conversation, 'id' | 'startedAt' | 'capture'>;

/** Less than this many milliseconds between room and Start is no late start: 3 minutes, our own choice. */
export const lateFrom = 3 * 60_000;
/** After more than this the tab just stood open: 2 hours, our own choice. */
export const lateTo = 2 * 3600_000;
/** For how long after Start it is asked: 10 minutes, our own choice. */
export const lateAskedFor = 10 * 60_000;

async function shownSince(talk: Started): Promise<number | null> {
  const binding = await readBinding();
  if (talk.capture !== 'live' || !tiedTo(binding, talk.id)) return null;
  // A tied tab that showed another room since would be tied no more.
  return (await readShown())[binding.tabId]?.at ?? null;
}

/** When the talk may have started in truth, epoch milliseconds; null where there is nothing to ask, or it was answered. */
export async function lateStart(talk: Started): Promise<number | null> {
  const [at, answered, before] = await Promise.all([
    shownSince(talk),
    readSession<string>('startAnswered'),
    lastEnded(),
  ]);
  if (at === null || answered === talk.id) return null;
  // Another talk was held in the meantime: this one began after it.
  if ((before?.endedAt ?? 0) > at) return null;
  const late = talk.startedAt - at;
  return late > lateFrom && late <= lateTo ? at : null;
}

/** Moves the start back to when the room was first shown. False where that cannot be. */
export async function startWithRoom(talk: Started, now: number): Promise<boolean> {
  const at = await lateStart(talk);
  return at !== null && startedAlready(talk.id, at, now);
}

/** The coach's answer that it started when they pressed Start. */
export const startStands = (id: string): Promise<void> => keepSession({ startAnswered: id });
