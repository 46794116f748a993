// What is typed on pages that store nothing: in this tab's memory, so that neither a way back nor the curtain loses it.
import { createStore } from 'zustand/vanilla';
import type { Reply } from '../../lib/pulse/pastedReply';
import type { CardWords } from '../peers/AskOthers';
import { newWork, type PulseWork } from '../pulse/Pulse';

interface Typed {
  /** What is looked for. Never in the address: that would keep it in the history. */
  words: string;
  cards: CardWords;
  pulse: PulseWork;
  /** Answers of several people, put together by a third. */
  replies: readonly Reply[];
}

const nothing = (): Typed => ({ words: '', cards: {}, pulse: newWork(null), replies: [] });

export const unsentInput = createStore<Typed>(nothing);

/** Lets go of all of it. */
export const forgetTyped = (): void => unsentInput.setState(nothing(), true);
