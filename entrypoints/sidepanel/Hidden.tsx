import { Curtain } from '../../components/parts/Curtain';
import { drawCurtain } from '../../lib/settings/curtain';
import { tellDoorman } from './calls';
import { tryTo } from './undone';
import { useLetters } from './useLetters';

/** Draws or lifts the curtain, and tells the doorman, whose badge and chips follow it. */
export async function curtain(down: boolean): Promise<void> {
  if ((await tryTo(() => drawCurtain(down))).ok) await tellDoorman();
}

/** The panel behind the curtain. */
export function Hidden({ letters }: { letters: boolean }) {
  const lift = () => void curtain(false);
  useLetters(letters, { c: lift });
  return <Curtain onLift={lift} />;
}
