// Input of pages that store nothing, kept in this tab's memory so that neither going back nor the curtain loses it.
import { createStore } from 'zustand/vanilla';
import type { Reply } from '../../lib/pulse/pastedReply';
import type { CardWords } from '../peers/AskOthers';
import { newWork, type PulseWork } from '../pulse/Pulse';

interface Typed {
  /** The search text. Never in the address, which the browser's history would keep. */
  words: string;
  cards: CardWords;
  pulse: PulseWork;
  /** Answers of several people, combined by a third person. */
  replies: readonly Reply[];
}

const nothing = (): Typed => ({ words: '', cards: {}, pulse: newWork(null), replies: [] });

export const unsentInput = createStore<Typed>(nothing);

/** Discards all of it. */
export const forgetTyped = (): void => unsentInput.setState(nothing(), true);
