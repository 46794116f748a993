import { describe, expect, it } from 'vitest';
import { questionLimit, questionsIn } from '../../../lib/reading/questions';
import type { Article, BlockKind } from '../../../lib/reading/types';

const article = (texts: readonly string[], some: Partial<Article> = {}, kind: BlockKind = 'paragraph'): Article => ({
  ...{ title: '', byline: '', excerpt: '', lang: 'en' },
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
  ])('is taken out of its frame: %s', (text, found) => {
    expect(textsIn(text)).toEqual(found);
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
});
