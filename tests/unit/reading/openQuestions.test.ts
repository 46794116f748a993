import { describe, expect, it } from 'vitest';
import { prompts } from '../../../lib/prompts/builtInCards';
import { type Language, languageOf, ruledLanguages } from '../../../lib/reading/languageRules';
import { opennessBy, opennessOf, rulesOf } from '../../../lib/reading/openQuestions';
import type { Openness } from '../../../lib/reading/types';
import examples from '../../fixtures/openness.json';

type Example = readonly [text: string, openness: Openness];

const of = ({ open, closed, silent }: Record<'open' | 'closed' | 'silent', string[]>): Example[] => [
  ...open.map((text) => [text, 'open'] as const),
  ...closed.map((text) => [text, 'closed'] as const),
  ...silent.map((text) => [text, null] as const),
];
const all = Object.entries(examples).map(([lang, texts]) => [lang, of(texts)] as const);

const lists = ['before', 'measured', 'open', 'closed', 'unless', 'led'] as const;
const without = (list: readonly string[], at: number) => list.toSpliced(at, 1);

/** The language without one of its patterns, for each pattern in turn. */
function* lessOf(language: Language): Generator<readonly [pattern: string, less: Language]> {
  for (const name of lists) {
    const list = language[name] ?? [];
    for (const [at, pattern] of list.entries())
      yield [`${name}: ${pattern}`, { ...language, [name]: without(list, at) }] as const;
  }
  const { turned } = language;
  if (!turned) return;
  const [verbs, join, subjects] = turned;
  for (const [at, verb] of verbs.entries())
    yield [`verb: ${verb}`, { ...language, turned: [without(verbs, at), join, subjects] }] as const;
  for (const [at, subject] of subjects.entries())
    yield [`subject: ${subject}`, { ...language, turned: [verbs, join, without(subjects, at)] }] as const;
}

describe('by its form', () => {
  it.each(all)('a question in %s is open, closed or neither', (lang, sorted) => {
    expect(sorted.map(([text]) => [text, opennessOf(text, `${lang}-XX`)])).toEqual(sorted);
  });

  it('every language that has rules has examples', () => {
    expect(all.map(([lang]) => languageOf(lang))).toEqual(ruledLanguages);
  });

  it.each(all)('no pattern of %s could be left out', (lang, sorted) => {
    const language = languageOf(lang);
    if (!language) throw new Error(lang);
    const idle = [...lessOf(language)].filter(([, less]) => {
      const rules = rulesOf(less);
      return sorted.every(([text, openness]) => opennessBy(text, rules) === openness);
    });
    expect(idle.map(([pattern]) => pattern)).toEqual([]);
  });

  it('nothing is said in a language without rules, or in none', () => {
    for (const lang of ['el', 'ja', 'pt', '', 'x']) expect(opennessOf('What else?', lang)).toBeNull();
  });

  it('no card of the decks is closed, but a scale', () => {
    const closed = prompts.filter(({ text, lang }) => opennessOf(text, lang) === 'closed');
    expect(closed.filter(({ text }) => !text.startsWith('From 0 to 10'))).toEqual([]);
  });
});
