import { describe, expect, it } from 'vitest';
import { cut, plain } from '../../../lib/reading/cleanText';
import { minutesOf } from '../../../lib/reading/readingTime';

const minutes = (text: string, lang: string) => minutesOf([{ kind: 'paragraph', text }], lang);

describe('the minutes of an article', () => {
  it.each([
    ['English', 'word '.repeat(1974), 'en-GB', 10],
    ['German', 'Wort '.repeat(1840), 'de', 10],
    ['a language without a figure', 'ord '.repeat(987), 'da', 4],
    ['Chinese', '文'.repeat(2550), '', 10],
    ['Japanese', 'ひらがな漢字'.repeat(595), 'en', 10],
    ['three words', 'Only three words', 'en', 1],
  ])('of %s follow its script and language', (_, text, lang, expected) => {
    expect(minutes(text, lang)).toBe(expected);
  });
});

describe('a plain text', () => {
  it('is on one line, with nothing in it that cannot be seen', () => {
    expect(plain(' a\n\tb \u202Ec\u202C \u200b d\u0000\u2028e ')).toBe('a b c d e');
    expect(plain('क्‍ष می‌خواهید 👩‍🏫')).toBe('क्‍ष می‌خواهید 👩‍🏫');
  });

  it('is cut between characters', () => {
    expect(cut('👩👩👩👩', 3)).toBe('👩👩…');
    expect(cut('abc', 3)).toBe('abc');
    expect(cut('abcd efg', 6)).toBe('abcd…');
  });
});
