import { describe, expect, it } from 'vitest';
import { prompts } from '../../../lib/prompts/builtInCards';
import { findCards } from '../../../lib/prompts/findCards';
import type { Question } from '../../../lib/prompts/types';

const own = (text: string): Question => ({ id: text, deck: 'd', stage: null, kinds: ['any'], lang: '', text });
const none = new Set<string>();
const texts = (cards: Question[], words: string, favourites: ReadonlySet<string> = none) =>
  findCards(cards, { words, favourites, limit: 10 }).map(({ text }) => text);

describe('finding cards', () => {
  it('takes every word, in any order, whatever the case and the accents', () => {
    const cards = [own('Was wäre ÄNDERBAR?'), own('Was wäre neu?'), own('¿Qué más?'), own('次は何ですか')];
    expect(texts(cards, ' anderbar WARE ')).toEqual(['Was wäre ÄNDERBAR?']);
    expect(texts(cards, 'que mas')).toEqual(['¿Qué más?']);
    expect(texts(cards, '何')).toEqual(['次は何ですか']);
    expect(texts(cards, 'was nirgends')).toEqual([]);
  });

  it('gives favourites first, and no more than asked for', () => {
    expect(texts([own('a 1'), own('a 2'), own('a 3')], 'a', new Set(['a 3']))).toEqual(['a 3', 'a 1', 'a 2']);
    expect(findCards(prompts, { words: '', favourites: none, limit: 7 })).toHaveLength(7);
  });

  it('takes what looks like a pattern as it stands', () => {
    expect(texts([own('a.c'), own('abc')], 'a.c')).toEqual(['a.c']);
    expect(texts([own('<b>(')], '<b>(')).toEqual(['<b>(']);
  });
});
