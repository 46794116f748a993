import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionLimit, questionsIn } from '../../../lib/reading/findQuestions';
import { ruledLanguages } from '../../../lib/reading/languageRules';
import { longestSentence } from '../../../lib/reading/sentenceEnds';
import type { Article, BlockKind } from '../../../lib/reading/types';
import { growthOf, linear } from '../../setup/growth';

const article = (texts: readonly string[], some: Partial<Article> = {}, kind: BlockKind = 'paragraph'): Article => ({
  ...{ title: '', byline: '', excerpt: '', lang: 'en', beside: [] },
  blocks: texts.map((text) => ({ kind, text })),
  ...some,
});
const textsIn = (text: string, lang = 'en') => questionsIn(article([text], { lang })).found.map((one) => one.text);

describe('a question', () => {
  it.each([
    ['en', 'It rains. What now matters? It stops.', ['What now matters?']],
    ['en', 'First this? Then that!', ['First this?']],
    ['en', 'What is it?Because it matters', []],
    ['en', 'Red, blue and/or green?', ['Red, blue and/or green?']],
    ['en', 'See example.org/what?a=b and https://example.org/?', []],
    ['en', 'See example.org?a=b&c=who? Or x.example?q=a&b?', []],
    ['en', 'Is it www.example.org? Is it example.org/a;b=c?', []],
    ['en', 'What is R&D? Who owns the “P&L”?', ['What is R&D?', 'Who owns the “P&L”?']],
    ['en', 'What belongs in a Q&A? Is that so, if a=b?', ['What belongs in a Q&A?', 'Is that so, if a=b?']],
    ['en', '3. Who else knows?', ['Who else knows?']],
    ['en', 'Really? Why?', []],
    ['en', '??? !!! ???', []],
    ['en', 'Is it on?! Is it off??', ['Is it on?', 'Is it off?']],
    ['fr', 'Que faire ? Rien.', ['Que faire ?']],
    ['es', '¿Qué quieres?, preguntó ella.', ['¿Qué quieres?']],
    ['ar', 'ماذا تريد؟ لا شيء.', ['ماذا تريد؟']],
    ['fa', 'چه می‌خواهید؟', ['چه می‌خواهید؟']],
    ['el', 'Τι θέλεις; Τίποτα.', ['Τι θέλεις;']],
    ['', 'Τι θέλεις; Τίποτα.', ['Τι θέλεις;']],
    ['en', 'One thing; another thing.', []],
    ['am', 'ምን ትፈልጋለህ፧ ምንም።', ['ምን ትፈልጋለህ፧']],
    ['hy', 'Ի՞նչ կուզեիր։ Ոչինչ։', ['Ի՞նչ կուզեիր։']],
    ['zh', '你想要什么？我不知道。', ['你想要什么？']],
    ['zh', '你想要什么?我不知道。', ['你想要什么?']],
    ['ja', '何が必要ですか。水です。', ['何が必要ですか']],
    ['ja', '静かな部屋。', []],
    ['hi', 'आप क्या चाहते हैं? कुछ नहीं।', ['आप क्या चाहते हैं?']],
    ['he', 'מה אתה רוצה? כלום.', ['מה אתה רוצה?']],
    ['xx-not a tag', 'What is this?', ['What is this?']],
  ])('in %s is found in: %s', (lang, text, found) => {
    expect(textsIn(text, lang)).toEqual(found);
  });

  it.each([
    ['“What do you need?” she asked.', ['What do you need?']],
    ['She asked: "What do you need?"', ['What do you need?']],
    ['“I see. What do you need? And when will it do?”', ['What do you need?', 'And when will it do?']],
    ['Did he say “ready” or “steady”?', ['Did he say “ready” or “steady”?']],
    ["She asks 'What else?' now.", ['What else?']],
    ['We stayed (was it wise?) and talked.', ['was it wise?']],
    ['« Que voulez-vous ? » dit-il.', ['Que voulez-vous ?']],
    ['„Was brauchen Sie?“, fragte er.', ['Was brauchen Sie?']],
    ['他问：「你想要什么？」然后走了。', ['你想要什么？']],
    ['Yo pregunté: ¿qué más? Nada.', ['¿qué más?']],
    ['Calló. —¿Y ahora qué? —dijo.', ['¿Y ahora qué?']],
    ['Did he say ‘why me?’ to you?', ['Did he say ‘why me?’ to you?']],
    ['“Did he say ‘why me?’ to you?” she said.', ['Did he say ‘why me?’ to you?']],
    ['When they ask “what do you need?”, what do you say?', ['When they ask “what do you need?”, what do you say?']],
    ['The boys’ question (“what is a 5" disk?”) was new.', ['what is a 5" disk?']],
    ['Han sa ”Vad vill du?” och gick.', ['Vad vill du?']],
    ['«Τι θέλεις;» ρώτησε.', ['Τι θέλεις;']],
  ])('is taken out of its frame: %s', (text, found) => {
    expect(textsIn(text)).toEqual(found);
  });

  it.each([
    [
      'I would ask “how is it sent?”, “who checks it?”, and “when is it done?”.',
      ['how is it sent?', 'who checks it?', 'when is it done?'],
    ],
    ['Er fragte: »Wo ist es?«, »Wer hat es?« und ging.', ['Wo ist es?', 'Wer hat es?']],
    ['Er fragte: „Wo ist es?“, „Wer hat es?“ und ging.', ['Wo ist es?', 'Wer hat es?']],
    ['Ask “what is it?” or ‘don’t you know?’ or (is it so?) today.', ['what is it?', 'don’t you know?', 'is it so?']],
    [
      'how is it sent?, who checks it?, and when is it done?',
      ['how is it sent?', 'who checks it?', 'and when is it done?'],
    ],
    ['Pregunto ¿qué quieres?, ¿qué buscas? y me voy.', ['¿qué quieres?', '¿qué buscas?']],
  ])('is each one of a list: %s', (text, found) => {
    expect(textsIn(text)).toEqual(found);
  });

  it.each([' ', '\u00a0', '\u202f'])('stands in guillemets set with %j', (space) => {
    const ask = `Que veux-tu${space}?`;
    expect(textsIn(`Elle demande «${space}${ask}${space}» puis attend.`, 'fr')).toEqual([ask]);
    expect(textsIn(`Elle dit «${space}Bien. ${ask}${space}» Puis que fait-elle ?`, 'fr')).toEqual([
      ask,
      'Puis que fait-elle ?',
    ]);
    const list = `«${space}${ask}${space}», «${space}Qui le sait${space}?${space}» et rien.`;
    expect(textsIn(list, 'fr')).toEqual([ask, `Qui le sait${space}?`]);
  });

  it.each([
    ['en', 'What would your boss, Mr. Chen, want from this?'],
    ['en', 'What happened at 5 p.m. Tuesday?'],
    ['en', 'What did J. R. Smith, Ph.D. of Leeds, say about No. 7?'],
    ['de', 'Was will Hr. Dr. Weber, z. B. am 3. Oktober um Nr. 7?'],
    ['fr', 'Que voudrait M. Dupont ?'],
    ['fr', 'Que savait-on en 52 av. J.-C. à Rome ?'],
    ['es', '¿Qué dijo el Sr. Gómez a las 5 p. m. en EE. UU. ayer?'],
    ['', 'What would Mr. Chen want?'],
    ['', 'Que voudrait Mme. Dupont ?'],
  ])('is whole in %s where it has abbreviations: %s', (lang, text) => {
    expect(textsIn(`${text} Ok.`, lang)).toEqual([text]);
  });

  it.each([
    ['de', 'Wir reden am Fr. Was nun?', 'Was nun?'],
    ['de', 'Was sagt Fr. Weber?', 'Was sagt Fr. Weber?'],
    ['en', 'It went down Wall St. Who gains?', 'Who gains?'],
    ['en', 'What did St. Teresa ask?', 'What did St. Teresa ask?'],
  ])('begins in %s after a title that may end a sentence too, unless a name follows: %s', (lang, text, found) => {
    expect(textsIn(text, lang)).toEqual([found]);
    expect(textsIn(text, '')).toEqual([found]);
  });

  it.each([
    ['We met at 5 p.m. What happened then?', 'What happened then?'],
    ['He lives in the U.S. Who knows him?', 'Who knows him?'],
    ['No. What else?', 'What else?'],
    ['It was not I. Tom knows?', 'Tom knows?'],
  ])('begins after an abbreviation that ends a sentence: %s', (text, found) => {
    expect(textsIn(text)).toEqual([found]);
  });

  const frames = { en: 'What now', de: 'Was nun', fr: 'Que faire', es: 'Qué hacer' };
  it.each(Object.entries(frames))('is whole around every abbreviation known of %s', (lang, words) => {
    const language = ruledLanguages[Object.keys(frames).indexOf(lang)];
    const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
    const texts = [
      ...(language?.titles ?? []).map((title) => `${words}, ${capital(title)}. Xu?`),
      ...(language?.numbered ?? []).map((name) => `${words}, ${name}. 7?`),
      ...(language?.endings ?? []).map((name) => `${words}, ${name}. Xu?`),
    ];
    for (const text of texts) expect(textsIn(text, lang)).toEqual([text]);
    for (const name of language?.endings ?? [])
      expect(textsIn(`Xu xu ${name}. ${words}?`, lang)).toEqual([`${words}?`]);
  });

  it('counts once, whether heading, title or repeated in other letters', () => {
    const blocks = [
      { kind: 'heading', text: '1. What is a question?' },
      { kind: 'paragraph', text: 'WHAT IS A QUESTION? What is an answer?' },
    ] as const;
    const { found } = questionsIn(article([], { title: 'What is a question?', blocks: [...blocks] }));
    expect(found.map(({ text }) => text)).toEqual(['What is a question?', 'What is an answer?']);
  });

  it('that no card could hold is left out', () => {
    expect(textsIn(`Is it ${'very '.repeat(80)}long?`)).toEqual([]);
  });

  it('is one of so many at most', () => {
    const many = Array.from({ length: 100_000 }, (_, n) => `Is it ${n}?`);
    const { found, more } = questionsIn(article(many));
    expect([found.length, more]).toEqual([questionLimit, true]);
    expect(questionsIn(article(many.slice(0, questionLimit)))).toMatchObject({ more: false });
  });

  it('that the page asks beside its article comes last, once', () => {
    const beside = ['What is it?', 'Who knows?'].map((text) => ({ kind: 'paragraph' as const, text }));
    expect(questionsIn(article(['What is it?'], { beside })).found).toEqual([
      { text: 'What is it?', openness: 'open' },
      { text: 'Who knows?', openness: null, beside: true },
    ]);
  });

  it('is found behind sentences of any length, and across the pieces that a text is read in', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 2 * longestSentence }), { maxLength: 6 }), (lengths) => {
        const text = lengths.map((length, at) => `Is ${at} so? ${'x'.repeat(length)}.`).join(' ');
        expect(textsIn(text)).toEqual(lengths.map((_, at) => `Is ${at} so?`));
      }),
      // A sentence that ends exactly where the longest piece does.
      { numRuns: 50, examples: [[[3998, 1]], [[3997, 1]], [[3999, 1]]] },
    );
  });
});

describe('time', () => {
  it.each([
    ...['A?', 'A? ', '?', '?x', 'What is it? ', 'Mr. ', 'A. ', 'a. ', '“', '“a?”, ', '“?', '»?« ', "'a?' ", '(', ': '],
    ...['; ', 'か', 'α;', '¿', '¿a? ', '?,', '. — ', 'Q1: ', '??? x'],
  ])('grows no faster than an article of %j', (unit) => {
    expect(growthOf((text) => questionsIn(article([text])), unit)).toBeLessThan(linear);
  });
});
