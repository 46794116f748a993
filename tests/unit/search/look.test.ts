import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plain } from '../../../lib/plain';
import { excerpt, look, passage } from '../../../lib/search/look';

const all = (...texts: string[]) => texts.map((text) => passage('talk', 'noticed', text));
const texts = (words: string, ...from: string[]) => look(all(...from), words, 10).list.map(({ text }) => text);
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
    const { list, total } = look(all('one', 'none', 'two', 'tone'), 'one', 2);
    expect([list.map(({ text }) => text), total]).toEqual([['one', 'none'], 3]);
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
        const word = plain(more).split(/\s+/).find(Boolean);
        fc.pre(word !== undefined && word.length < 200);
        const { hit } = shown(`${written} ${more}`, word ?? '');
        expect(plain(hit)).toContain(word);
      }),
    );
  });
});
