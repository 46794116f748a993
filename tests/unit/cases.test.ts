// Texts and addresses that went wrong once, each with its right value: tests/fixtures/cases/texts.json. Its other files are
// read by the tests of backups, tables and articles.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inCalendar } from '../../lib/commitments/dueDays';
import { letterMeant } from '../../lib/conversation/letterMeant';
import { ownFileName } from '../../lib/exports/fileName';
import { harmless } from '../../lib/exports/tableText';
import { readAddress } from '../../lib/meetings/sites/meetingAddress';
import { replyIn } from '../../lib/pulse/pastedReply';
import { keptAddress } from '../../lib/reading/articleAddress';
import { questionsIn } from '../../lib/reading/findQuestions';
import { opennessOf } from '../../lib/reading/openQuestions';
import { findWords, passage } from '../../lib/search/findWords';

interface Cases {
  addresses: [href: string, site: string, role: string][];
  questions: [lang: string, text: string, found: string[]][];
  openness: [lang: string, text: string, openness: string][];
  articles: [href: string, kept: string][];
  answers: [pasted: string, answers: (number | null)[]][];
  searched: [typed: string, text: string][];
  cells: string[];
  letters: [key: string, code: string, letter: string][];
  fileNames: [name: string, file: string][];
  days: [day: string, isDay: boolean][];
}

const cases = JSON.parse(readFileSync('tests/fixtures/cases/texts.json', 'utf8')) as Cases;

describe('what went wrong once', () => {
  it.each(cases.addresses)('is an address of a call: %s', (href, site, role) => {
    expect(readAddress(href)).toMatchObject({ site, role });
  });

  it.each(cases.questions)('is a question of an article in %s: %s', (lang, text, found) => {
    const article = { title: '', byline: '', excerpt: '', lang, beside: [], blocks: [{ kind: 'paragraph', text }] };
    expect(questionsIn(article as Parameters<typeof questionsIn>[0]).found.map((one) => one.text)).toEqual(found);
  });

  it.each(cases.openness)('is how a question in %s is asked: %s', (lang, text, openness) => {
    expect(opennessOf(text, lang)).toBe(openness);
  });

  it.each(cases.articles)('is the address of an article: %s', (href, kept) => {
    expect(keptAddress(href, true)).toBe(kept);
  });

  it.each(cases.answers)('is an answer of the other person: %j', (pasted, answers) => {
    expect(replyIn(pasted)).toMatchObject({ ok: true, value: { answers } });
  });

  it.each(cases.searched)('is a word looked for: %s in %s', (typed, text) => {
    expect(findWords([passage('talk', 'noticed', text)], typed, 10).total).toBe(1);
  });

  it.each(cases.cells)('is a cell of a table: %j', (cell) => {
    expect(harmless(cell)).toContain("'");
    expect(harmless(cell)).not.toMatch(/(?:^|[;,\t|])[=＝]/);
  });

  it.each(cases.letters)('is a letter: %s at %s', (key, code, letter) => {
    expect(letterMeant({ key, code }, 'latin')).toBe(letter);
  });

  it.each(cases.fileNames)('is the name of a file: %s', (name, file) => {
    expect(ownFileName('deck', name)).toBe(file);
  });

  it.each(cases.days)('is a day: %s', (day, isDay) => {
    expect(inCalendar(day)).toBe(isDay);
  });
});
