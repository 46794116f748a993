// The reads of the people pages; each page has one.

import { openOf } from '../../lib/commitments/queries';
import { mixes } from '../../lib/conversation/combinedFigures';
import { ownKeySets } from '../../lib/key-sets/queries';
import { calledSo } from '../../lib/people/alias';
import { everybody, lastTalks, personById, talksWith } from '../../lib/people/queries/people';
import { askedIn } from '../../lib/prompts/queries/askedQuestions';
import { keptPulses } from '../../lib/pulse/queries';
import type { Pulse } from '../../lib/pulse/types';
import { asidesOf, unfinishedIds } from '../../lib/reflection/queries';
import type { TalkEntry } from '../conversation/talks/TalkRow';
import type { PeopleView } from './People';
import type { PersonView } from './Person';
import type { OpenWithProps } from './PersonParts';

/** Everybody, latest talk first. */
export async function peopleView(): Promise<PeopleView> {
  const [people, last] = await Promise.all([everybody(), lastTalks()]);
  const entries = people.map((person) => ({ person, talks: 0, ...last.get(person.id) }));
  return { entries: entries.sort((a, b) => (b.startedAt ?? 0) - (a.startedAt ?? 0)) };
}

/** Everything about one person, with the newest `limit` talks; null if nobody has that id. */
export async function personView(
  id: string,
  limit: number,
): Promise<(PersonView & Pick<OpenWithProps, 'open'> & { kept: Pulse[] }) | null> {
  const person = await personById(id);
  if (!person) return null;
  const [people, talks, sets, unfinished, asides, open, kept] = await Promise.all([
    everybody(),
    talksWith(id),
    ownKeySets(),
    unfinishedIds(),
    asidesOf([id]),
    openOf(id),
    keptPulses(id),
  ]);
  const others = people.filter((other) => other.id !== id);
  const known = new Map(sets.map((set) => [set.id, set]));
  const waiting = new Set(unfinished);
  const entry = (talk: TalkEntry['talk']): TalkEntry => ({
    ...{ talk, alias: person.alias, waiting: waiting.has(talk.id) },
    own: known.get(talk.keySetId),
  });
  return {
    person,
    entries: talks.slice(0, limit).map(entry),
    total: talks.length,
    mixes: mixes(talks, known),
    asked: await askedIn(talks.map((talk) => talk.id)),
    asides: asides.filter(({ table }) => table === 'people'),
    others,
    twin: calledSo(others, person.alias)[0],
    open,
    kept,
  };
}
