// Writes deck files, and reads and checks those from elsewhere.
import * as v from 'valibot';
import { kinds, stages } from '../conversation/types';
import { ownFileName } from '../exports/fileName';
import { type FileFault, readOwnFile, signedJson, strictly } from '../exports/jsonFile';
import { fail, ok, type Result } from '../result';
import type { NewCard } from './actions/ownDecks';
import {
  cardLimit,
  cardTextLimit,
  deckNameLimit,
  keptSource,
  langLimit,
  sourceAddressLimit,
  sourceTitleLimit,
  within,
} from './deckLimits';
import type { Card, Deck, Source } from './types';

export const deckFormat = 'coachside-deck';
export const deckVersion = 1;

/** A deck read from a file, not saved yet. */
export interface DeckDraft {
  name: string;
  lang: string;
  source: Source | null;
  cards: NewCard[];
}

/** What is wrong with a deck file. */
export type DeckFault = FileFault | { kind: 'too-many'; cards: number; limit: number };

const lang = v.pipe(v.string(), v.maxLength(langLimit));
const line = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(deckNameLimit));

const schema = v.strictObject({
  format: v.literal(deckFormat),
  version: v.literal(deckVersion),
  lang,
  name: line,
  source: v.nullable(
    v.strictObject({
      title: v.pipe(v.string(), v.maxLength(sourceTitleLimit)),
      address: v.pipe(v.string(), v.maxLength(sourceAddressLimit)),
    }),
  ),
  cards: v.array(
    v.strictObject({
      text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(cardTextLimit)),
      stage: v.nullable(v.picklist(stages)),
      kinds: v.pipe(v.array(v.picklist(['any', ...kinds])), v.minLength(1), v.maxLength(20)),
      lang,
    }),
  ),
});

/**
 * The text of a deck's file. It has no ids or times, so it reveals nothing of the coach's log. Whatever is over the
 * limits of a deck, as it may be in one imported with a backup, is cut, so that the file can be read again.
 */
export function deckText({ name, lang: language, source }: Deck, cards: readonly Card[]): string {
  const file: v.InferOutput<typeof schema> = {
    ...{ format: deckFormat, version: deckVersion, lang: language },
    name: within(deckNameLimit, name) || '–',
    source: source && keptSource(source),
    cards: cards
      .map(({ text, stage, kinds: dealt, lang: own }) => ({
        ...{ text: within(cardTextLimit, text), stage, lang: own },
        kinds: dealt.length === 0 ? ['any' as const] : [...new Set(dealt)],
      }))
      .filter(({ text }) => text !== '')
      .slice(0, cardLimit),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** The file name of a deck: contains its name, if that is valid in a file name. */
export const deckFileName = ({ name }: Pick<Deck, 'name'>): string => ownFileName('deck', name);

const counted = v.looseObject({ cards: v.array(v.unknown()) });

/** Parses the text of a deck file. Saves nothing. */
export function readDeck(text: string): Result<DeckDraft, DeckFault> {
  const json = signedJson(text, deckFormat, deckVersion);
  if (!json.ok) return json;
  const many = v.safeParse(counted, json.value);
  if (many.success && many.output.cards.length > cardLimit)
    return fail({ kind: 'too-many', cards: many.output.cards.length, limit: cardLimit });
  const read = strictly(schema, json.value);
  if (!read.ok) return read;
  const { name, lang: language, source, cards } = read.value;
  return ok({ name, lang: language, source, cards });
}

/** Reads a chosen file, unless it is larger than a deck can be. */
export const readDeckFile = (file: Blob): Promise<Result<DeckDraft, DeckFault>> => readOwnFile(file, readDeck);
