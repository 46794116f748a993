// Tells open questions from closed ones by their form, in the languages that have rules.
import { type Language, languageOf } from './languageRules';
import type { Openness } from './types';

/** If the form is neither open nor closed, as with who, when, where and which, no pattern matches. */
export interface Rules {
  measured: RegExp;
  open: RegExp;
  closed: RegExp;
  led: RegExp;
}

const any = (patterns: readonly string[]): string => `(?:${patterns.join('|')})`;
const ended = '(?![\\p{L}\\p{N}])';

/** The rules of a language as patterns for a clause in lower case. */
export function rulesOf({ before, measured, open, closed, turned, unless, led }: Language): Rules {
  const asked = (patterns: readonly string[]) => new RegExp(`^(?:${any(before)} )?${any(patterns)}${ended}`, 'u');
  const [verbs, join, subjects] = turned ?? [[], '', []];
  const ways = [...closed, ...(turned ? [any(verbs) + join + any(subjects)] : [])];
  const settled = ways.length > 0 ? [`${any(ways)}${ended}`] : [];
  const bare = unless ? [`(?!.*${any(unless)})\\p{L}`] : [];
  return {
    measured: asked(measured),
    open: asked(open),
    closed: new RegExp(`^${any([...settled, ...bare])}`, 'u'),
    led: new RegExp(`^${any(led)}${ended}`, 'u'),
  };
}

const made = new Map<Language, Rules>();
function known(language: Language): Rules {
  const rules = made.get(language) ?? rulesOf(language);
  made.set(language, rules);
  return rules;
}

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^[^\p{L}]+/u, '')
    .replace(/\s+/g, ' ');

function sorted(clause: string, { measured, open, closed }: Rules): Openness {
  if (measured.test(clause)) return 'closed';
  if (open.test(clause)) return 'open';
  return closed.test(clause) ? 'closed' : null;
}

/** Classifies a question by its form: from its last ¿ on, and by its last clause if the first one only leads to it. */
export function opennessBy(text: string, rules: Rules): Openness {
  const asked = text.slice(text.lastIndexOf('¿') + 1);
  const [first = '', ...rest] = asked.split(/[,:;–—]\s*/u).map(bare);
  const isLed = rest.length > 0 && rules.led.test(first);
  return sorted(isLed ? (rest.at(-1) ?? '') : bare(asked), rules);
}

/** Classifies a question by its form; null if no rule of its language (BCP 47) applies, or there are none. */
export function opennessOf(text: string, lang: string): Openness {
  const language = languageOf(lang);
  return language ? opennessBy(text, known(language)) : null;
}
