import { useStore } from 'zustand';
import type { Conversation } from '../../lib/conversation/types';
import { actsByLetter } from '../../lib/conversation/verbs';
import { useStaleTalk } from '../conversation/converse/useStaleTalk';
import { useVerbLetters } from '../conversation/converse/useVerbLetters';
import { lastFailure } from '../panel/lastFailure';
import { curtain } from '../panel/talkCommands';
import { CurtainScreen } from './CurtainScreen';

/** Follows the talk behind the curtain: it goes on, or is asked about once the curtain is lifted. */
function GoesOn({ talk }: { talk: Conversation }) {
  useStaleTalk(talk);
  return null;
}

/** The panel behind the curtain. */
export function CurtainedPanel({ letters, talk }: { letters: boolean; talk: Conversation | undefined }) {
  const { fault } = useStore(lastFailure);
  const lift = () => void curtain(false);
  useVerbLetters(letters, actsByLetter({ curtain: lift }));
  return (
    <>
      {talk && <GoesOn key={talk.id} talk={talk} />}
      <CurtainScreen fault={fault} onLift={lift} />
    </>
  );
}
