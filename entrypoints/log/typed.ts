// What is typed on pages that store nothing: in this tab's memory, so that neither a way back nor the curtain loses it.
import { createStore } from 'zustand/vanilla';
import type { CardWords } from '../../components/log/AskOthers';

interface Typed {
  /** What is looked for. Never in the address: that would keep it in the history. */
  words: string;
  cards: CardWords;
}

export const typed = createStore<Typed>(() => ({ words: '', cards: {} }));
