import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchForm } from '../../../lib/foldCase';
import { excerpt, findWords, passage } from '../../../lib/search/findWords';

const all = (...texts: string[]) => texts.map((text) => passage('talk', 'noticed', text));
const texts = (words: string, ...from: string[]) => findWords(all(...from), words, 10).list.map(({ text }) => text);
const shown = (text: string, words: string) => excerpt(passage('talk', 'noticed', text), words);

describe('looking through texts', () => {
  it('takes every word, in any order, whatever the case and the accents', () => {
    const from = ['Nach der Stille kam ÄRGER.', 'Nach der Frage', 'Ο ΔΡΟΜΟΣ', '沈黙のあと', 'Cafe\u0301'];
    expect(texts(' arger STILLE ', ...from)).toEqual([from[0]]);
    expect(texts('δρόμος', ...from)).toEqual([from[2]]);
    expect(texts('沈黙', ...from)).toEqual([from[3]]);
    expect(texts('café', ...from)).toEqual([from[4]]);
    expect(texts('nach der', ...from)).toHaveLength(2);
  });

  it('finds nothing where nothing is looked for, and takes a pattern as it stands', () => {
    expect(texts('  ', 'a')).toEqual([]);
    expect(texts('a.c', 'a.c', 'abc')).toEqual(['a.c']);
    expect(texts('(*[', 'a(*[b')).toEqual(['a(*[b']);
  });

  it('counts all of them, and takes the first', () => {
    const { list, total } = findWords(all('one', 'none', 'two', 'tone'), 'one', 2);
    expect([list.map(({ text }) => text), total]).toEqual([['one', 'none'], 3]);
  });

  it.each([
    ...[
      ['lukasz', 'Łukasz'],
      ['oystein', 'Øystein'],
      ['strasse', 'Straße'],
      ['STRASSE', 'straße'],
      ['STRAẞE', 'Strasse'],
    ],
    ...[
      ['coeur', 'cœur'],
      ['CŒUR', 'Coeur'],
      ['encyclopaedia', 'encyclopædia'],
      ['dordevic', 'Đorđević'],
      ['thor', 'Þór'],
    ],
    ...[
      ['ışık', 'IŞIK'],
      ['isik', 'ışık'],
      ['istanbul', 'İSTANBUL'],
      ['İstanbul', 'istanbul'],
      ['hamrun', 'Ħamrun'],
    ],
    ...[
      ['احمد', 'أحمد'],
      ['إيمان', 'ايمان'],
      ['شدة', 'شَدَّة'],
      ['مدرسه', 'مدرسة'],
      ['علي', 'على'],
      ['مسوول', 'مسؤول'],
    ],
    ...[
      ['كتاب', 'کتاب'],
      ['سلام', 'سـلام'],
      ['میخواهید', 'می‌خواهید'],
      ['رحمن', 'رحمٰن'],
      ['الله', 'ٱلله'],
    ],
    ...[
      ['שלום', 'שָׁלוֹם'],
      ["ג'ירפה", 'ג׳ירפה'],
      ['תל-אביב', 'תל־אביב'],
      ['צה"ל', 'צה״ל'],
    ],
    ...[
      ["don't", 'don’t'],
      ['don’t', "don't"],
      ["l'ecoute", 'l‘écoute'],
      ["don't", 'don´t'],
      ["don't", 'don＇t'],
      ["don't", 'don`t'],
    ],
    ...[
      ['"no"', '“no”'],
      ['well-to-do', 'well‑to‑do'],
      ['silence', 'si\u00adlence'],
      ['silence', 'sil\u200bence'],
    ],
  ])('finds %s in %s, and marks it whole', (word, text) => {
    expect(texts(word, text)).toEqual([text]);
    expect(texts(text, word)).toEqual([word]);
    expect(shown(`So ${text}.`, word)).toEqual({ before: 'So ', hit: text, after: '.' });
  });

  it('takes for one letter what the root collation of Unicode does', () => {
    const collator = new Intl.Collator('und', { sensitivity: 'base', usage: 'search' });
    const typed = [...'abcdefghijklmnopqrstuvwxyz', 'ae', 'oe', 'ss'];
    // The dot of the Catalan double l counts as a separate character.
    const letters = Array.from({ length: 0x250 }, (_, code) => String.fromCodePoint(code)).filter(
      (one) => /[^ĿŀŉΆ]/u.test(one) && /\p{L}/u.test(one),
    );
    for (const letter of letters) {
      const same = typed.find((one) => collator.compare(one, letter) === 0);
      if (same !== undefined) expect([letter, searchForm(letter)]).toEqual([letter, same]);
    }
  });

  it('tells vowels apart that are written as marks', () => {
    expect(texts('की', 'की', 'कि')).toEqual(['की']);
  });
});

describe('the words around a hit', () => {
  it('are those of the longest word, as they were written', () => {
    expect(shown('The silence was a cafe\u0301, ﬁne', 'a CAFÉ')).toEqual({
      before: 'The silence was a ',
      hit: 'cafe\u0301',
      after: ', ﬁne',
    });
    expect(shown('a ﬁne day', 'in').hit).toBe('ﬁn');
  });

  it('are cut at words, in a text of any length', () => {
    const { before, hit, after } = shown(`${'word '.repeat(20_000)}worry ${'next '.repeat(20_000)}`, 'worry');
    expect([before, hit, after]).toEqual([`…${'word '.repeat(11)}`, 'worry', ` ${'next '.repeat(23).trimEnd()}…`]);
  });

  it('are never cut within a character', () => {
    const { before, after } = shown(`${'x👩🏽'.repeat(40)}here${'👩🏽x'.repeat(40)}`, 'here');
    expect(before.isWellFormed() && after.isWellFormed()).toBe(true);
    expect(shown(`${'e\u0301'.repeat(40)}.here`, 'here').before.startsWith('…e')).toBe(true);
  });

  it('hold the hit, whatever was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (written, more) => {
        const word = searchForm(more).split(/\s+/).find(Boolean);
        fc.pre(word !== undefined && word.length < 200);
        const { hit } = shown(`${written} ${more}`, word ?? '');
        expect(searchForm(hit)).toContain(word);
      }),
    );
  });

  const alphabet = [
    ...'aAbsSßẞœŒæłØøıİIiΣςσéoe',
    'e\u0301',
    'أ',
    'ة',
    'َ',
    'ﬁ',
    '’',
    '´',
    '`',
    "'",
    '\u00ad',
    '👩\u200d💻',
    ' ',
  ];
  const written = fc.array(fc.constantFrom(...alphabet), { maxLength: 12 }).map((all) => all.join(''));

  it('hold the hit and no letter more, also where forms are longer or shorter than texts', () => {
    fc.assert(
      fc.property(written, written, written, (first, sought, last) => {
        const [word] = searchForm(sought).split(/\s+/).filter(Boolean);
        fc.pre(word !== undefined);
        const text = `${first}${sought}${last}`;
        const { before, hit, after } = shown(text, word ?? '');
        expect(before + hit + after).toBe(text);
        expect(searchForm(hit)).toContain(word);
        const letters = [...hit].filter((one) => searchForm(one) !== '');
        for (const less of [letters.slice(1), letters.slice(0, -1)])
          expect(searchForm(less.join('')).includes(word ?? '')).toBe(false);
      }),
    );
  });

  it('are read from forms that are those of their characters', () => {
    fc.assert(
      fc.property(written, (text) => {
        expect([...text].map(searchForm).join('')).toBe(searchForm(text));
      }),
    );
  });
});
