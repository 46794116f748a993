// Owns which keys a conversation has, in the order in which they are shown. Pure.
import type { Conversation, MarkKey } from './types';

const askTell: readonly MarkKey[] = ['ask', 'tell'];

/** The keys of this talk: those of its key set. */
export const keysOf = (_talk: Pick<Conversation, 'keySetId'>): readonly MarkKey[] => askTell;
