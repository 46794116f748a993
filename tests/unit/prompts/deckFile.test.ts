import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stages } from '../../../lib/conversation/types';
import { ownFileLimit } from '../../../lib/exports/jsonFile';
import { type DeckDraft, deckFileName, deckText, readDeck, readDeckFile } from '../../../lib/prompts/deckFile';
import { cardLimit } from '../../../lib/prompts/deckLimits';
import type { Card, Deck } from '../../../lib/prompts/types';

const deck: Deck = {
  id: 'k',
  stamp: 's',
  name: 'Mine <b>',
  lang: 'en',
  source: { title: 'T', address: 'https://e.org/' },
};
const card = (text: string, more: Partial<Card> = {}): Card => ({
  ...{ id: 'c', stamp: 's', deckId: 'k', position: 0, stage: null, kinds: ['any'], lang: 'en', text },
  ...more,
});
const one = JSON.parse(deckText(deck, [card('What else?')])) as Record<string, unknown> & { cards: object[] };
const changed = (more: object): string => JSON.stringify({ ...one, ...more });

describe('a deck file', () => {
  it('brings back what it was written from, and no id or time', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .filter((some) => some.trim() === some && some !== '');
    const anyCard = fc.record({
      text,
      stage: fc.constantFrom(null, ...stages),
      kinds: fc.constantFrom<Card['kinds'][]>(['any'], ['feedback', 'coaching']),
    });
    fc.assert(
      fc.property(text, fc.array(anyCard, { maxLength: 20 }), (name, some) => {
        const cards = some.map((more) => card('', more));
        const { lang, source } = deck;
        const drafts: DeckDraft['cards'] = some.map((more) => ({ ...more, lang: 'en' }));
        expect(readDeck(deckText({ ...deck, name }, cards))).toEqual({
          ok: true,
          value: { name, lang, source, cards: drafts },
        });
      }),
    );
    expect(Object.keys(one).sort()).toEqual(['cards', 'format', 'lang', 'name', 'source', 'version']);
    expect(Object.keys(one.cards[0] ?? {}).sort()).toEqual(['kinds', 'lang', 'stage', 'text']);
  });

  it('can be read again whatever a backup brought', () => {
    const long = 'x'.repeat(5000);
    const cards = [
      card(long, { kinds: [], lang: 'x'.repeat(200) }),
      card(' '),
      card('a', { kinds: Array.from({ length: 30 }, () => 'any' as const) }),
    ];
    const file = deckText({ ...deck, name: '', lang: 'x'.repeat(200), source: { title: long, address: long } }, cards);
    const read = readDeck(file);
    expect(read.ok && read.value.cards.map(({ text, kinds }) => [text.length, kinds])).toEqual([
      [1000, ['any']],
      [1, ['any']],
    ]);
    const many = Array.from({ length: cardLimit + 1 }, () => card('a'));
    expect(readDeck(deckText({ ...deck, name: long }, many)).ok).toBe(true);
  });

  it('is called after its deck, where that can be a name', () => {
    expect(deckFileName({ name: ' Über/Übergabe: 1 <b> ' })).toBe('coachside-deck-Über-Übergabe-1-b.json');
    expect(deckFileName({ name: '../..' })).toBe('coachside-deck.json');
  });

  it('keeps markup as the text it is', () => {
    const text = '<img src=x onerror=alert(1)>';
    const read = readDeck(changed({ cards: [{ ...one.cards[0], text }] }));
    expect(read.ok && read.value.cards[0]?.text).toBe(text);
  });

  it.each([
    ['nothing', '', { kind: 'not-ours' }],
    ['no JSON', 'What else?', { kind: 'not-ours' }],
    ['a list', '[]', { kind: 'not-ours' }],
    ['a backup', '{"format":"coachside-backup","version":1}', { kind: 'not-ours' }],
    ['a newer one', changed({ version: 2, cards: 'other' }), { kind: 'newer' }],
    ['a field too many', changed({ secret: 1 }), { kind: 'wrong', field: 'secret' }],
    ['no name', changed({ name: ' ' }), { kind: 'wrong', field: 'name' }],
    ['no cards', changed({ cards: null }), { kind: 'wrong', field: 'cards' }],
    [
      'a foreign stage',
      changed({ cards: [{ ...one.cards[0], stage: 'end' }] }),
      { kind: 'wrong', field: 'cards.0.stage' },
    ],
    [
      'an empty card',
      changed({ cards: [one.cards[0], { ...one.cards[0], text: ' ' }] }),
      { kind: 'wrong', field: 'cards.1.text' },
    ],
    [
      'an endless card',
      changed({ cards: [{ ...one.cards[0], text: 'a'.repeat(1001) }] }),
      { kind: 'wrong', field: 'cards.0.text' },
    ],
    [
      '50,000 cards',
      changed({ cards: Array(50_000).fill(one.cards[0]) }),
      { kind: 'too-many', cards: 50_000, limit: cardLimit },
    ],
  ])('that is %s is refused with the reason', (_, text, fault) => {
    expect(readDeck(text)).toEqual({ ok: false, error: fault });
  });

  it('too large is not even opened, and bytes that are no text are said to be so', async () => {
    const huge = { size: ownFileLimit + 1 } as Blob;
    expect(await readDeckFile(huge)).toEqual({ ok: false, error: { kind: 'too-large', limit: ownFileLimit } });
    expect(await readDeckFile(new Blob([new Uint8Array([0xff, 0xfe, 0x00])]))).toEqual({
      ok: false,
      error: { kind: 'unreadable' },
    });
    expect((await readDeckFile(new Blob([changed({})]))).ok).toBe(true);
  });
});
