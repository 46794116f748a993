// The single read behind the panel: everything its screens show, except the marks and cards of a live talk.

import { readDraft } from '../conversation/actions/keepTalkDraft';
import { lastEnded, liveConversation } from '../conversation/queries';
import type { Plan } from '../conversation/talkDraft';
import { canGoOn } from '../conversation/talkStatus';
import type { Conversation } from '../conversation/types';
import { curtainIsDown } from '../curtain/actions';
import { db } from '../database/database';
import { everybody, hasMet, personById } from '../people/queries/people';
import type { Person } from '../people/types';
import { planInFocus, planOfTalk } from '../plans/queries';
import type { InFocus, Practised } from '../plans/types';
import { openOne, reflectionById, waitingIds } from '../reflection/queries';
import type { Reflection } from '../reflection/types';
import { settings } from '../settings/queries';
import type { Settings } from '../settings/types';

export interface Reflecting {
  talk: Conversation;
  reflection: Reflection;
  /** The plan it asks about. */
  lastPlan: Practised | undefined;
}

export interface PanelState {
  live: Conversation | undefined;
  reflecting: Reflecting | undefined;
  /** Alias of the person of the live or reflected talk; empty for none. */
  alias: string;
  /** Ids of waiting reflections, newest first, and the talk of the newest. */
  waiting: string[];
  waitingTalk: Conversation | undefined;
  waitingAlias: string;
  /** The talk that ended last, if its tab ended it: the panel offers "go on?" as long as canGoOn allows. */
  ended: Conversation | undefined;
  draft: Plan;
  /** Everybody the coach named. */
  people: Person[];
  /**
   * There was an earlier talk: with the person in the draft or, if it names nobody, with anybody. Read for Prepare
   * only.
   */
  met: boolean;
  /** The plan in focus; read for Prepare only. */
  plan: InFocus | undefined;
  settings: Settings;
  /** Everything is hidden until the curtain is lifted. */
  curtain: boolean;
}

const aliasOf = async (talk: Conversation | undefined): Promise<string> =>
  (talk?.personId ? (await personById(talk.personId))?.alias : '') ?? '';

async function reflected(reflection: Reflection | undefined): Promise<Reflecting | undefined> {
  const talk = reflection && (await db.conversations.get(reflection.id));
  return talk && reflection ? { talk, reflection, lastPlan: await planOfTalk(talk) } : undefined;
}

/** The talk whose end can still be undone; not once its reflection is done. */
async function takenBackable(ended: Conversation | undefined, now: number): Promise<Conversation | undefined> {
  if (!ended || !canGoOn(ended, now)) return undefined;
  return (await reflectionById(ended.id))?.status === 'done' ? undefined : ended;
}

/** What the panel shows at `now` (epoch milliseconds), read in one go. */
export async function panelState(now: number): Promise<PanelState> {
  const screen = [liveConversation(), openOne()] as const;
  const [live, open, plan, waiting, ended, draft, people, chosen, curtain] = await Promise.all([
    ...screen,
    Promise.all(screen).then(([talk, form]) => (talk || form ? undefined : planInFocus(now))),
    waitingIds(),
    lastEnded(),
    readDraft(),
    everybody(),
    settings(),
    curtainIsDown(),
  ]);
  const reflecting = live ? undefined : await reflected(open);
  const waitingTalk = waiting[0] === undefined ? undefined : await db.conversations.get(waiting[0]);
  return {
    live,
    reflecting,
    alias: await aliasOf(live ?? reflecting?.talk),
    waiting,
    waitingTalk,
    waitingAlias: await aliasOf(waitingTalk),
    ended: live ? undefined : await takenBackable(ended, now),
    draft,
    people,
    met: !live && !reflecting && (await hasMet(draft.alias, people, ended !== undefined)),
    plan,
    settings: chosen,
    curtain,
  };
}
