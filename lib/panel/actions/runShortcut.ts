// Runs the keyboard shortcuts, which work while the call has the focus, and returns what came of them.

import { togglePause } from '../../conversation/actions/heldPauses';
import { readDraft } from '../../conversation/actions/keepTalkDraft';
import { logMark, pressOf, undoMark } from '../../conversation/actions/logMark';
import { parked, parkIdea } from '../../conversation/actions/parkedIdeas';
import { keepPress, landed, storeKept, takeBackKept } from '../../conversation/actions/unsavedShortcutPresses';
import { liveConversation, marksOf } from '../../conversation/queries';
import { count } from '../../conversation/tally';
import type { Conversation, MarkKey } from '../../conversation/types';
import type { VerbId } from '../../conversation/verbs';
import { curtainIsDown, drawCurtain } from '../../curtain/actions';
import { reopen } from '../../database/database';
import { answersWithin, attempt, inTime } from '../../database/storageFault';
import { type KeySet, keysOfSet } from '../../key-sets/builtInKeySets';
import { keySetOf } from '../../key-sets/queries';
import { dealNext } from '../../prompts/actions/dealCards';
import { settingOf } from '../../settings/queries';
import { leftOpen } from './panelHeartbeat';
import { startBeside, stopHere } from './startStop';

/**
 * The outcome of a press. `idle`: no talk is live; `none`: nothing left to undo; `no-key`: the talk's key set has no
 * such key; `off`: not switched on; `kept`: the mark is not stored yet and will be retried; `failed`: nothing was done,
 * as it could not be stored; `slow`: no result in time, it may still be done.
 */
export type Outcome =
  | { what: 'logged'; key: MarkKey; set?: KeySet | undefined; count: number }
  | { what: 'logged-blind' }
  | { what: 'undone'; key: MarkKey; set?: KeySet | undefined }
  | {
      what: 'began' | 'ended' | 'curtain' | 'next' | 'parked' | 'idle' | 'none' | 'no-key' | 'kept' | 'failed' | 'slow';
    }
  | { what: 'pausing' | 'paused' | 'off' };

type Act = (at: number) => Promise<Outcome>;
type TalkAct = (talk: Conversation, at: number) => Promise<Outcome>;

/** Logs the key at an index (from 0) of the talk's key set. */
const log =
  (place: number): TalkAct =>
  async (talk, at) => {
    const set = await keySetOf(talk);
    const key = keysOfSet(talk.keySetId, set)?.[place]?.id;
    if (key === undefined) return { what: 'no-key' };
    const press = pressOf(talk, key, at);
    const storing = attempt(() => logMark(press, Date.now()));
    const logged = await inTime(storing, (late) => late.ok && void attempt(() => landed(press, Date.now())));
    if (!logged.ok) {
      await keepPress(press);
      if (logged.error === 'slow') reopen();
      return { what: 'kept' };
    }
    if (!logged.value) return { what: 'idle' };
    // A press the next morning does not prove that yesterday's talk goes on, so the panel asks.
    await attempt(() => leftOpen(talk.id, at, { press: press.id }));
    if (talk.blind) return { what: 'logged-blind' };
    return { what: 'logged', key, set, count: count(await marksOf(talk.id))[key] ?? 0 };
  };

const undo: TalkAct = async (talk) => {
  const set = await keySetOf(talk);
  const mark = (await takeBackKept(talk.id)) ?? (await undoMark(talk.id, Date.now()));
  return mark ? { what: 'undone', key: mark.key, set } : { what: 'none' };
};

const next: TalkAct = async (talk) => {
  await dealNext(talk.id, Date.now());
  return { what: 'next' };
};

const park: TalkAct = async (talk, at) => ({
  what: (await parkIdea(parked(talk.id, at, ''), Date.now())) ? 'parked' : 'idle',
});

/** A second press ends the pause without saying who spoke: nobody was asked, and a guess would flatter the coach. */
const pause: TalkAct = async (talk, at) => {
  if (!(await settingOf('pauses'))) return { what: 'off' };
  const done = await togglePause(talk.id, at);
  if (done === null) return { what: 'idle' };
  return { what: done === 'begun' ? 'pausing' : 'paused' };
};

const curtain: Act = async () => {
  await drawCurtain(!(await curtainIsDown()));
  return { what: 'curtain' };
};

/** Ends the talk at the press. A stale talk ends at its last sign of life instead, as nobody is asked here. */
async function stopAt(talk: Conversation, at: number): Promise<void> {
  const left = await leftOpen(talk.id, at);
  if (left?.stale) await stopHere(talk.id, left.lastSignAt, 'last-mark', Date.now());
  else await stopHere(talk.id, at, 'coach', Date.now());
}

async function startOrStop(at: number): Promise<Outcome> {
  const live = await liveConversation();
  if (live) {
    await stopAt(live, at);
    return { what: 'ended' };
  }
  await startBeside(await readDraft(), 'live', at);
  return { what: 'began' };
}

const duringTalk =
  (act: TalkAct): Act =>
  async (at) => {
    const live = await liveConversation();
    return live ? act(live, at) : { what: 'idle' };
  };

/** What each shortcut does. */
const acts: Record<VerbId, Act> = {
  'start-stop': startOrStop,
  ask: duringTalk(log(0)),
  tell: duringTalk(log(1)),
  third: duringTalk(log(2)),
  fourth: duringTalk(log(3)),
  undo: duringTalk(undo),
  next: duringTalk(next),
  curtain,
  park: duringTalk(park),
  pause: duringTalk(pause),
};

const isVerb = (name: string): name is VerbId => Object.hasOwn(acts, name);

async function act(name: string, at: number): Promise<Outcome> {
  await storeKept(Date.now());
  return isVerb(name) ? acts[name](at) : { what: 'idle' };
}

/** Runs the shortcut of that name as pressed at `at` (epoch milliseconds), however late this is called. */
export async function pressed(name: string, at: number): Promise<Outcome> {
  const done = await inTime(
    attempt(() => act(name, at)),
    undefined,
    answersWithin,
  );
  if (done.ok) return done.value;
  if (done.error !== 'slow') return { what: 'failed' };
  reopen();
  return { what: 'slow' };
}
