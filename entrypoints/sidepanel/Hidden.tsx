import { useStore } from 'zustand';
import { Curtain } from '../../components/parts/Curtain';
import type { Conversation } from '../../lib/conversation/types';
import { curtain } from './calls';
import { undone } from './undone';
import { useLetters } from './useLetters';
import { useStale } from './useStale';

/** A talk goes on behind the curtain, or is asked about once that is lifted. */
function GoesOn({ talk }: { talk: Conversation }) {
  useStale(talk);
  return null;
}

/** The panel behind the curtain. */
export function Hidden({ letters, talk }: { letters: boolean; talk: Conversation | undefined }) {
  const { fault } = useStore(undone);
  const lift = () => void curtain(false);
  useLetters(letters, { c: lift });
  return (
    <>
      {talk && <GoesOn key={talk.id} talk={talk} />}
      <Curtain fault={fault} onLift={lift} />
    </>
  );
}
