// What a coach may do with talks: the real actions.

import { addMark, mendMark, putBackMark, removeMark } from '../../../lib/conversation/actions/editMarks';
import { deleteConversation, mendConversation, undelete } from '../../../lib/conversation/actions/editTalk';
import { mendPause, togglePause } from '../../../lib/conversation/actions/heldPauses';
import { logMark, pressOf, undoMark } from '../../../lib/conversation/actions/logMark';
import { parked, parkIdea, writeIdea } from '../../../lib/conversation/actions/parkedIdeas';
import { recallConversation } from '../../../lib/conversation/actions/recallTalk';
import { endConversation, goOn, startConversation, startedAlready } from '../../../lib/conversation/actions/talkLife';
import { missing, noteGap, removeGap } from '../../../lib/conversation/actions/unloggedGaps';
import { emptyPlan } from '../../../lib/conversation/talkDraft';
import { chosenKeys } from '../../../lib/key-sets/builtInKeySets';
import { keySetOf } from '../../../lib/key-sets/queries';
import { dealNext, dealThis, togglePin, toggleUsed } from '../../../lib/prompts/actions/dealCards';
import { settings } from '../../../lib/settings/queries';
import { type Act, live, odd, one, withOne, word } from './use';

/** What can be done with talks, and during one. */
export const talkActs: Record<string, Act> = {
  start: async (use, now) => {
    const { keySet, details } = await settings();
    const keys = chosenKeys(keySet, details, await keySetOf({ keySetId: keySet }));
    const plan = { ...emptyPlan, alias: word(use), kind: odd(use) ? ('coaching' as const) : null };
    await startConversation({ ...plan, capture: 'live', site: null, timeZone: 'Asia/Tokyo', keys }, now);
  },
  press: async (_, now) => {
    const talk = await live();
    if (talk) for (const key of ['ask', 'tell', talk.modes?.[0] ?? 'ask']) await logMark(pressOf(talk, key, now), now);
    if (talk) await togglePause(talk.id, now);
  },
  undo: async (_, now) => {
    const talk = await live();
    if (talk) await undoMark(talk.id, now);
  },
  card: async (use, now) => {
    const talk = await live();
    if (!talk) return;
    await dealNext(talk.id, now);
    const own = await one<{ id: string }>('cards', use);
    if (own) await dealThis(talk.id, own.id, now);
    await (odd(use) ? togglePin(talk.id, now) : toggleUsed(talk.id, now));
  },
  stop: async (use, now) => {
    const talk = await live();
    const reason = (['coach', 'last-mark', 'left'] as const)[use.way % 3] ?? 'coach';
    if (talk) await endConversation(talk.id, { at: now, reason, reflection: odd(use) ? 'open' : 'waiting' }, now);
  },
  goOn: withOne('conversations', ({ id }, _, now) => goOn(id, now)),
  earlier: async (use, now) => {
    const talk = await live();
    if (talk) await startedAlready(talk.id, talk.startedAt - 60_000 * use.way, now);
  },
  deleteTalk: withOne('conversations', async ({ id }, use, now) => {
    const removed = await deleteConversation(id, now);
    if (odd(use)) await undelete(removed, now);
  }),
  mendTalk: withOne('conversations', ({ id }, use, now) =>
    mendConversation(id, { alias: word(use), minutes: 1440 * use.way, coverage: 'half' }, now),
  ),
  mendMark: withOne('marks', async (mark, use, now) => {
    await mendMark(mark, { key: 'tell', at: mark.at + 1000 * use.way }, now);
    if (!odd(use)) return;
    await removeMark(mark, now);
    await putBackMark(mark, now);
  }),
  addMark: withOne('conversations', (talk, use, now) => addMark(pressOf(talk, 'ask', odd(use) ? now : 0), now)),
  recall: async (use, now) => {
    await recallConversation(
      { startedAt: now - 120_000, minutes: 1, kind: null, alias: word(use), timeZone: 'UTC' },
      now,
    );
  },
  gap: withOne('conversations', ({ id }, use, now) => noteGap(missing(id, now, 2000 * use.way), now)),
  dropGap: withOne('gaps', ({ id }, _, now) => removeGap(id, now)),
  idea: withOne('conversations', ({ id, endedAt }, use, now) => parkIdea(parked(id, endedAt ?? now, word(use)), now)),
  mendIdea: withOne('ideas', ({ id }, use, now) => writeIdea(id, { text: word(use), outcome: 'better' }, now)),
  mendPause: withOne('pauses', ({ id }, _, now) => mendPause(id, 'they', now)),
};
