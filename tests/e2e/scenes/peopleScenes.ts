// The pages of people in the practice log.
import { modesId } from '../../../lib/key-sets/builtInKeySets';
import type { Scene } from '../support/seedDatabase';
import { idOf, minute, person, type Rows, talk, together } from './rows';
import { longWord } from './talkRows';

const day = 24 * 60 * minute;

function met(now: number): Rows {
  const hats = { keySetId: modesId, modes: ['coach', 'feedback', 'mentor', 'tell'] };
  const withS = { personId: idOf(900), kind: 'one-on-one' } as const;
  const known = person(900, 'S.').people?.map((one) => ({ ...one, relation: 'report' as const, wants: longWord }));
  return together(
    { people: known ?? [] },
    person(901, longWord),
    person(902, 's. '),
    talk({ n: 1, startedAt: now - 30 * minute, lasted: 28 * minute, letters: 'aataatataatatat', talk: withS }),
    talk({ n: 2, startedAt: now - 2 * day, lasted: 10 * minute, letters: 'at', talk: { ...withS, capture: 'sample' } }),
    talk({ n: 3, startedAt: now - 9 * day, lasted: 40 * minute, letters: 'cfcmtc', talk: { ...withS, ...hats } }),
  );
}

export const peopleScenes: Scene[] = [
  { name: 'people', page: 'log.html#/people', rows: met, sees: () => longWord },
  {
    name: 'people, one of them',
    page: `log.html#/person/${idOf(900)}`,
    rows: met,
    sees: (word) => word('person_alias_twice'),
  },
];
