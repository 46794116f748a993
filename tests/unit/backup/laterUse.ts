// What a coach may do with a log, whatever is in it: the real actions, each on existing rows.

import { changeCommitment, closeCommitment, reopenCommitment, replacement } from '../../../lib/commitments/actions';
import { agreedIn } from '../../../lib/commitments/agreedInTalk';
import { endConversation } from '../../../lib/conversation/actions/talkLife';
import { db } from '../../../lib/database/database';
import type { RowOf } from '../../../lib/database/tables';
import { changeSet, deleteSet, keepSet, offer, undeleteSet } from '../../../lib/key-sets/actions';
import { draftOf } from '../../../lib/key-sets/keySetFile';
import { deletePerson } from '../../../lib/people/actions/deletePerson';
import { describePerson, mergePeople, renamePerson, unmergePeople } from '../../../lib/people/actions/editPerson';
import {
  choosePlan,
  deletePlan,
  makePlan,
  newPlan,
  putBackPlan,
  putPlanAside,
  reflectOn,
  takeUpPlan,
} from '../../../lib/plans/actions';
import { planInFocus } from '../../../lib/plans/queries';
import {
  addCard,
  addDeck,
  cardsOf,
  deleteCard,
  deleteDeck,
  editCard,
  renameDeck,
  undeleteCard,
  undeleteDeck,
} from '../../../lib/prompts/actions/ownDecks';
import { deckText, readDeck } from '../../../lib/prompts/deckFile';
import { keepPulse, newPulse } from '../../../lib/pulse/actions';
import { deleteReading, keepChosen, undeleteReading } from '../../../lib/reading/actions';
import { finishReflection, openReflection, postponeReflection } from '../../../lib/reflection/actions';
import { dismissAside, takeBackAside } from '../../../lib/reflection/asideActions';
import { finishLong } from '../../../lib/reflection/longerLookActions';
import { madeChoice } from '../../../lib/reflection/ownTriggers';
import { choose, chooseAbout } from '../../../lib/settings/actions';
import { noon } from './log';
import { talkActs } from './talkUse';
import { type Act, inWords, live, odd, one, type Use, withOne, word } from './use';

const acts: Record<string, Act> = {
  ...talkActs,
  choosePlan: withOne('plans', async ({ id, own, conversationId }, use, now) => {
    await choosePlan(id, now);
    // Whatever was chosen before, and whenever.
    const chosen = await planInFocus(now);
    if (own && conversationId === undefined && chosen?.id !== id)
      throw new Error(`chosen was ${JSON.stringify(id)}, in focus is ${JSON.stringify(chosen?.id)}`);
    await (odd(use) ? putPlanAside(id, now) : takeUpPlan(id, now));
  }),
  choosePlanOfTalk: withOne('conversations', ({ id }, _, now) => choosePlan(id, now)),
  makePlan: async (use, now) => {
    const from = await one<RowOf['plans']>('plans', use);
    const place = from ? { id: from.id, conversationId: from.conversationId ?? null } : null;
    await makePlan(newPlan(inWords(use), odd(use) ? place : null), now);
  },
  deletePlan: withOne('plans', async ({ id }, use, now) => {
    const row = await deletePlan(id, now);
    if (row && odd(use)) await putBackPlan(row, now);
  }),
  addCard: withOne('decks', async ({ id }, use, now) => {
    const added = await addCard(id, { text: 'And then?', stage: null }, now);
    if (added) await editCard(added, { text: word(use), stage: 'open' }, now);
    await renameDeck(id, word(use), now);
  }),
  deleteCard: withOne('cards', async ({ id }, use, now) => {
    const row = await deleteCard(id, now);
    if (row && odd(use)) await undeleteCard(row, now);
  }),
  deleteDeck: withOne('decks', async ({ id }, use, now) => {
    const gone = await deleteDeck(id, now);
    if (gone && odd(use)) await undeleteDeck(gone, now);
  }),
  importDeck: withOne('decks', async (deck, _, now) => {
    const draft = readDeck(deckText(deck, await cardsOf(deck.id)));
    if (!draft.ok) throw new Error(`own deck refused: ${JSON.stringify(draft.error)}`);
    await addDeck(draft.value, draft.value.cards, now);
  }),
  takeBack: withOne('asides', (aside, _, now) => takeBackAside(aside, now)),
  dismiss: withOne('asides', (aside, _, now) => dismissAside(aside, now)),
  rename: withOne('people', async ({ id }, use, now) => {
    await renamePerson(id, word(use), now);
    await describePerson(id, { relation: 'peer', wants: word(use) }, now);
  }),
  merge: withOne('people', async ({ id }, use, now) => {
    const other = await one<{ id: string }>('people', { ...use, which: use.which + 1 });
    const joined = other && (await mergePeople(id, other.id, now));
    if (joined && odd(use)) await unmergePeople(joined, now);
  }),
  deletePerson: withOne('people', ({ id }, _, now) => deletePerson(id, now)),
  closeStep: withOne('reflections', async (reflection, use, now) => {
    for (const step of agreedIn({ ...reflection, theirStep: 'a', myStep: 'b' }, [])) {
      await closeCommitment(step, 'done', now);
      if (odd(use)) await changeCommitment(step, replacement(word(use), '275760-09-13'), now);
    }
  }),
  reopenStep: withOne('commitments', ({ id }, _, now) => reopenCommitment(id, now)),
  settings: async (use, now) => {
    await choose('parkIt', odd(use), now);
    await choose('tellWord', 'x'.repeat(20), now);
    const [deck, card, set] = [
      await one<{ id: string }>('decks', use),
      await one<{ id: string }>('cards', use),
      await one<{ id: string }>('keysets', use),
    ];
    if (deck) await chooseAbout('deck', deck.id, odd(use), now);
    if (card) await chooseAbout('favourite', card.id, odd(use), now);
    if (set) await offer(set.id, odd(use), now);
    if (set) await choose('keySet', set.id, now);
  },
  keySet: withOne('keysets', async (set, use, now) => {
    await keepSet({ ...draftOf(set), name: `x ${use.way}` }, odd(use) ? set.id : set.means, now);
    await changeSet(set.id, { ...draftOf(set), name: 'x' }, set.means, now);
    const gone = await deleteSet(set.id, now);
    if (gone && odd(use)) await undeleteSet(gone, now);
  }),
  reflect: withOne('reflections', async (row, use, now) => {
    const triggers = row.triggers.includes('silence') ? row.triggers : [...row.triggers, 'silence' as const];
    await openReflection(row.id, now);
    await reflectOn(
      row.id,
      { ...inWords(use), planAnswer: odd(use) ? 'aside' : 'change', theirStepBy: '275760-09-13', triggers },
      now,
    );
    await reflectOn(row.id, madeChoice({ ...row, triggerOther: `own ${use.way}` }, []), now);
    await finishLong(row.id, now);
    await finishReflection(row.id, now);
  }),
  pulse: withOne('people', ({ id }, use, now) =>
    keepPulse(
      newPulse({
        conversationId: null,
        personId: id,
        day: '2026-10-26',
        mine: [1, null, 5],
        theirs: [2, 3, null],
        line: word(use),
      }),
      now,
    ),
  ),
  read: withOne('readings', async (reading, use, now) => {
    const gone = await deleteReading(reading.id, now);
    if (gone && odd(use)) await undeleteReading(gone, now);
    await keepChosen(
      { source: reading, deck: word(use) || 'Deck', cards: [{ text: 'What else?', stage: null }], article: true },
      now,
    );
  }),
};

const names = Object.keys(acts);

/** Uses the log, one action after the other, and returns the last moment. An error names the action that threw it. */
export async function workWith(some: readonly Use[]): Promise<number> {
  let now = noon + 3600_000;
  for (const use of some) {
    now = Math.max(noon, now + use.after);
    const name = names[use.what % names.length] ?? '';
    try {
      await acts[name]?.(use, now);
    } catch (error) {
      throw new Error(`${name} failed: ${String(error)}`, { cause: error });
    }
  }
  const talk = await live();
  if (talk) await endConversation(talk.id, { at: now, reason: 'coach', reflection: 'waiting' }, now);
  for (const id of await db.reflections.where('status').equals('open').primaryKeys()) await postponeReflection(id, now);
  return now;
}
