import { useEffect } from 'react';
import { useStore } from 'zustand';
import { Curtain } from '../../components/parts/Curtain';
import { saySeen, seenEvery } from '../../lib/panel/seen';
import { curtain } from './calls';
import { undone } from './undone';
import { useLetters } from './useLetters';

/** A talk goes on behind the curtain. */
function useSignOfLife(talkId: string | undefined): void {
  useEffect(() => {
    if (talkId === undefined) return;
    const say = () => void saySeen(talkId, Date.now()).catch(() => undefined);
    say();
    const timer = setInterval(say, seenEvery);
    return () => clearInterval(timer);
  }, [talkId]);
}

/** The panel behind the curtain. */
export function Hidden({ letters, talkId }: { letters: boolean; talkId: string | undefined }) {
  useSignOfLife(talkId);
  const { fault } = useStore(undone);
  const lift = () => void curtain(false);
  useLetters(letters, { c: lift });
  return <Curtain fault={fault} onLift={lift} />;
}
