// When what was logged is not shown: during a blind talk, and after it until it was guessed.
import type { Conversation } from './types';

/** Whether counts and marks stay hidden. */
export const isHidden = ({ blind, guess, status }: Pick<Conversation, 'blind' | 'guess' | 'status'>): boolean =>
  blind === true && (status === 'live' || guess === undefined);
