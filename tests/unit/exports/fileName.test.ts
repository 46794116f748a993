import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownFileName } from '../../../lib/exports/fileName';

const named = (name: string): string => ownFileName('deck', name);

describe('the name of a file', () => {
  it.each([
    ['हिन्दी प्रश्न', 'हिन्दी-प्रश्न'],
    ['คำถามที่ดี', 'คำถามที่ดี'],
    ['தமிழ் கேள்விகள்', 'தமிழ்-கேள்விகள்'],
    ['မြန်မာ', 'မြန်မာ'],
    ['שְׁאֵלוֹת', 'שְׁאֵלוֹת'],
    ['أسئلة جيّدة', 'أسئلة-جيّدة'],
    ['می\u200Cخواهم', 'می\u200Cخواهم'],
    ['র\u200D্যাম', 'র\u200D্যাম'],
    ['質問・その一', '質問-その一'],
    ['Zażółć gęślą', 'Zażółć-gęślą'],
    ['e\u0301te\u0301', 'été'],
    ['𝒜 𐐷', '𝒜-𐐷'],
  ])('keeps letters and their marks: %s', (name, kept) => {
    expect(named(name)).toBe(`coachside-deck-${kept}.json`);
  });

  it.each([
    ['marks of direction', 'שאלות \u202Egnp.exe\u2066\u200F', 'שאלות-gnp-exe'],
    ['what is drawn as nothing', 'Ge\u00ADspräch\u200B\uFEFF \u3164\u115F', 'Gespräch'],
    ['joiners that join nothing', '\u200Dab\u200C \u200D', 'ab'],
    ['marks on nothing', '\u0301\u0301 ab', 'ab'],
    ['parts of a path', '../..\\C:/x|y?*"<z>\u0000', 'C-x-y-z'],
    ['dots and spaces at the ends', ' .a. ', 'a'],
    ['half a character', 'a\uD83D', 'a'],
    ['pictures', '🎯 Goals 👩‍🏫', 'Goals'],
    ['what Windows reserves', 'CON', 'CON'],
  ])('holds up with %s', (_, name, kept) => {
    expect(named(name)).toBe(`coachside-deck-${kept}.json`);
  });

  it.each(['', '..', '🎯', '\u202E', '\u0301', '-'])('of a name without letters, %j, is without it', (name) => {
    expect(named(name)).toBe('coachside-deck.json');
  });

  it('is as long as every file system takes, cut where a person sees a character end', () => {
    expect(named('a'.repeat(500))).toBe(`coachside-deck-${'a'.repeat(100)}.json`);
    expect(named('नि'.repeat(50))).toBe(`coachside-deck-${'नि'.repeat(16)}.json`);
    expect(named('x'.repeat(99) + 'e\u0331\u0301'.repeat(3))).toBe(`coachside-deck-${'x'.repeat(99)}.json`);
  });

  it('holds only what a file’s name may, whatever the name', () => {
    const part = fc.constantFrom(
      'ह',
      'ि',
      '\u200D',
      '\u200C',
      '\u202E',
      '/',
      ' ',
      '.',
      'e',
      '\u0301',
      '🙂',
      '\uD83D',
      'ש',
    );
    const name = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.array(part, { maxLength: 80 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(name, (text) => {
        const file = named(text);
        expect(file).toMatch(/^coachside-deck(?:-[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Join_Control}-]*)?\.json$/u);
        expect(file).not.toMatch(/--|-\.|[\u200C\u200D](?:[-.]|$)/);
        expect(Buffer.byteLength(file)).toBeLessThanOrEqual(120);
        expect(() => encodeURIComponent(file)).not.toThrow();
      }),
    );
  });
});
