// Counts are hidden during a blind talk, and after it until the coach has guessed them or declined to.
import type { Conversation } from './types';

/** Whether counts and marks stay hidden. */
export const isHidden = ({ blind, guess, status }: Pick<Conversation, 'blind' | 'guess' | 'status'>): boolean =>
  blind === true && (status === 'live' || guess === undefined);
