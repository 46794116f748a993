// Rows as the extension would have stored them, for the scenes: people, talks with their marks, cards and reflections.
import { localDay } from '../../../lib/conversation/localDay';
import { summarize } from '../../../lib/conversation/tally';
import type { Conversation, Idea, Mark, Pause } from '../../../lib/conversation/types';
import { formatStamp } from '../../../lib/database/stamp';
import { mergedTables, type StoredRows } from '../../../lib/database/tables';
import { detailKeys, keysOfSet, modesId } from '../../../lib/key-sets/builtInKeySets';
import { askTellId } from '../../../lib/key-sets/defaultKeySet';
import { openers } from '../../../lib/prompts/builtInCards';
import type { Deal } from '../../../lib/prompts/types';
import { emptyReflection, type Reflection } from '../../../lib/reflection/types';
import type { Settings } from '../../../lib/settings/types';

const sceneTables = [...mergedTables, 'local'] as const;
export type Rows = { [T in (typeof sceneTables)[number]]: StoredRows[T][] };

export const minute = 60_000;
const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** An id in the form that rows have, always the same for the same number. The time in it does not matter here. */
export const idOf = (n: number): string => `01a15db0-5680-7009-8c5a-${String(n).padStart(12, '0')}`;
const stampOf = (at: number): string => formatStamp({ wall: at, counter: 0 }, 'scenes');

/** All rows of several parts. */
export function together(...parts: Partial<Rows>[]): Rows {
  return Object.fromEntries(
    sceneTables.map((table) => [table, parts.flatMap((part): unknown[] => part[table] ?? [])]),
  ) as Rows;
}

export const person = (n: number, alias: string): Partial<Rows> => ({
  people: [{ id: idOf(n), stamp: stampOf(1), alias }],
});

/** An idea parked in the first talk. */
export const idea = (at: number, text = 'Swap the shifts', outcome: Idea['outcome'] = null): Partial<Rows> => ({
  ideas: [{ id: idOf(970), stamp: stampOf(at), conversationId: idOf(1), at, text, outcome }],
});

/** Pauses held in the first talk, one per minute. */
export const pauses = (from: number, ...held: [Pause['band'], Pause['endedBy']][]): Partial<Rows> => ({
  pauses: held.map(([band, endedBy], index) => {
    const at = from + index * minute;
    return { id: idOf(980 + index), stamp: stampOf(at), conversationId: idOf(1), at, band, endedBy };
  }),
});

/** What the other person said about the first talk. */
export const pulse = (line: string): Partial<Rows> => ({
  pulses: [
    {
      ...{ id: idOf(990), stamp: stampOf(1), conversationId: idOf(1), personId: null, day: '2026-01-20' },
      ...{ mine: [4, 3, null], theirs: [2, 3, 5], line },
    },
  ],
});

export const local = (id: string, value: unknown): Partial<Rows> => ({ local: [{ id, value }] });

export const setting = <Id extends keyof Settings>(id: Id, value: Settings[Id]): Partial<Rows> => ({
  settings: [{ id, stamp: stampOf(1), value }],
});

/** A deck of the coach's own with a card for each text. */
export const deck = (n: number, name: string, ...texts: string[]): Partial<Rows> => ({
  decks: [
    { id: idOf(n), stamp: stampOf(1), name, lang: 'en', source: { title: name, address: 'https://example.org/' } },
  ],
  cards: texts.map((text, position) => ({
    ...{ id: idOf(n * 1000 + position), stamp: stampOf(1), deckId: idOf(n), position, stage: null },
    ...{ kinds: ['any'] as const, lang: 'en', text },
  })) as Rows['cards'],
});

/** A counting key set of the coach's own: these names, letters from `a` on. A scene needs no hash as its id. */
export const ownSet = (
  id: string,
  name: string,
  keys: readonly string[],
  means: string | null = null,
): Partial<Rows> => ({
  keysets: [
    {
      ...{ id, stamp: stampOf(1), name, means },
      keys: keys.map((called, at) => ({
        ...{ id: `own-${'abcdef'[at]}`, kind: 'count', letter: 'abdfgh'[at] ?? 'j', name: called },
        ...{ definition: `${called}: my turn did that.`, example: `“${called}?”`, nonExample: '' },
      })),
    },
  ],
});

interface TalkParts {
  /** Distinguishes it from other talks; at most 99. */
  n: number;
  /** Epoch milliseconds. */
  startedAt: number;
  /** Milliseconds; null while it is live. */
  lasted: number | null;
  /** The marks in order, such as `aat`, by the built-in letters, one every `every` ms (default: half a minute). */
  letters?: string;
  every?: number;
  talk?: Partial<Conversation>;
  reflection?: Partial<Reflection>;
}

const letters = [...[askTellId, modesId].flatMap((id) => keysOfSet(id) ?? []), ...detailKeys];
const keyOf = (letter: string): string => letters.find((key) => key.letter === letter)?.id ?? 'tell';

function marksOf({ n, startedAt, letters = '', every = minute / 2 }: TalkParts): Mark[] {
  return [...letters].map((letter, index) => {
    const at = startedAt + (index + 1) * every;
    const key = keyOf(letter);
    return { id: idOf(n * 1000 + index), stamp: stampOf(at), conversationId: idOf(n), key, at };
  });
}

function dealsOf({ n, startedAt, talk }: TalkParts): Deal[] {
  return openers(talk?.kind ?? null, true)
    .slice(0, 3)
    .map((card, position) => ({
      id: idOf(n * 1000 + 500 + position),
      stamp: stampOf(startedAt),
      conversationId: idOf(n),
      promptId: card.id,
      position,
      shownAt: startedAt + position,
      usedAt: position === 0 ? startedAt + minute : null,
    }));
}

/** The id of a card of a talk by its position, 0 to 2. */
export const dealOf = (n: number, position: number): string => idOf(n * 1000 + 500 + position);

/** One talk with all its rows. */
export function talk(parts: TalkParts): Partial<Rows> {
  const { n, startedAt, lasted } = parts;
  const endedAt = lasted === null ? null : startedAt + lasted;
  const marks = marksOf(parts);
  const row: Conversation = {
    id: idOf(n),
    stamp: stampOf(startedAt),
    status: endedAt === null ? 'live' : 'ended',
    capture: 'live',
    startedAt,
    endedAt,
    endReason: endedAt === null ? null : 'coach',
    timeZone,
    localDay: localDay(startedAt, timeZone),
    kind: null,
    personId: null,
    plannedMinutes: 30,
    site: null,
    keySetId: askTellId,
    chosenStage: null,
    dealId: dealOf(n, 1),
    pinnedDealId: null,
    coverage: null,
    confirmedAt: null,
    summary: endedAt === null ? null : summarize(marks, startedAt, endedAt, parts.talk),
    ...parts.talk,
  };
  const reflection = { id: idOf(n), stamp: stampOf(startedAt + 1), ...emptyReflection, ...parts.reflection };
  return {
    conversations: [row],
    marks,
    deals: dealsOf(parts),
    reflections: endedAt === null ? [] : [{ status: 'done', ...reflection }],
  };
}
