import { useEffect } from 'react';
import { Curtain } from '../../components/parts/Curtain';
import { saySeen, seenEvery } from '../../lib/panel/seen';
import { drawCurtain } from '../../lib/settings/curtain';
import { tellDoorman } from './calls';
import { tryTo } from './undone';
import { useLetters } from './useLetters';

/** Draws or lifts the curtain, and tells the doorman, whose badge and chips follow it. */
export async function curtain(down: boolean): Promise<void> {
  if ((await tryTo(() => drawCurtain(down))).ok) await tellDoorman();
}

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
  const lift = () => void curtain(false);
  useLetters(letters, { c: lift });
  return <Curtain onLift={lift} />;
}
