import { describe, expect, it } from 'vitest';
import { prompts } from '../../../lib/prompts/deal';
import { opennessOf } from '../../../lib/reading/open';

const of = (lang: string, open: readonly string[], closed: readonly string[], silent: readonly string[]) => [
  ...open.map((text) => [lang, text, 'open'] as const),
  ...closed.map((text) => [lang, text, 'closed'] as const),
  ...silent.map((text) => [lang, text, null] as const),
];

const english = of(
  'en-US',
  [
    'What else belongs in the picture?',
    'How will you know?',
    'Why now?',
    'In what way is it yours?',
    '“What matters most?”',
    'If nobody could say no, what would you try?',
    'What else?',
    'What, then, is left?',
    'So, how did it end?',
  ],
  [
    'Have you tried asking?',
    'Isn’t that enough?',
    "Don't you agree?",
    'How many people were there?',
    'What time does it start?',
    'When you are tired, is it still the plan?',
    'Could you tell me what happened?',
  ],
  ['Who knows about it?', 'When did it begin?', 'Which part is yours?', 'You did what?', 'Ready?'],
);
const german = of(
  'de',
  [
    'Was brauchen Sie?',
    'Wie geht es weiter?',
    'Woran merken Sie das?',
    'Mit was fangen Sie an?',
    'Wenn alles gut liefe, was wäre anders?',
  ],
  [
    'Haben Sie das versucht?',
    'Ist das alles?',
    'Wie lange dauert es?',
    'Kannst du warten?',
    'Hilft das?',
    'Möchten Sie anfangen?',
  ],
  ['Wer weiß davon?', 'Wann war das?', 'Welcher Teil gehört Ihnen?'],
);
const french = of(
  'fr',
  [
    'Qu’est-ce qui compte ?',
    'Comment le sauriez-vous ?',
    'De quoi avez-vous besoin ?',
    'Que feriez-vous ?',
    'Si tout allait bien, que feriez-vous ?',
  ],
  ['Est-ce que cela suffit ?', 'Avez-vous essayé ?', 'Y a-t-il autre chose ?', 'Combien étaient-ils ?'],
  ['Qui le sait ?', 'Quand était-ce ?', 'Vous venez ?'],
);
const spanish = of(
  'es-MX',
  ['¿Qué te llevas?', '¿Cómo lo sabrás?', '¿Por qué ahora?', '¿Para qué sirve?', 'Si todo fuera bien, ¿qué harías?'],
  ['¿Has probado a esperar?', '¿Es suficiente?', '¿Cuántos eran?', '¿Qué hora es?'],
  ['¿Quién lo sabe?', '¿Cuándo fue mejor?', '¿Sabes qué quieres?'],
);

describe('by its form', () => {
  it.each([...english, ...german, ...french, ...spanish])('in %s "%s" is %s', (lang, text, openness) => {
    expect(opennessOf(text, lang)).toBe(openness);
  });

  it('nothing is said in a language without rules, or in none', () => {
    for (const lang of ['el', 'ja', 'pt', '', 'x']) expect(opennessOf('What else?', lang)).toBeNull();
  });

  it('no card of the decks is closed, but a scale', () => {
    const closed = prompts.filter(({ text, lang }) => opennessOf(text, lang) === 'closed');
    expect(closed.filter(({ text }) => !text.startsWith('From 0 to 10'))).toEqual([]);
  });
});
