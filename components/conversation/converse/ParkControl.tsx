import { parked, parkIdea } from '../../../lib/conversation/actions/parkedIdeas';
import { ideasOf } from '../../../lib/conversation/queries';
import type { Conversation } from '../../../lib/conversation/types';
import { useAutosave } from '../../ui/useAutosave';
import { useSteadyRead } from '../../ui/useSteadyRead';
import { ParkLine } from './ParkLine';

interface ParkControlProps {
  talk: Conversation;
  withLetters: boolean;
  /** When the coach had the idea being written down, epoch milliseconds; null for none. */
  at: number | null;
  onAt(at: number | null): void;
}

/** Parks ideas of a live talk; the time of each is when its field was opened. */
export function ParkControl({ talk, withLetters, at, onAt }: ParkControlProps) {
  const { save } = useAutosave(`parked/${talk.id}`);
  const ideas = useSteadyRead(() => ideasOf(talk.id), [talk.id]);
  const park = (text: string) => {
    const idea = parked(talk.id, at ?? Date.now(), text);
    save(idea.id, () => parkIdea(idea, Date.now()));
    onAt(null);
  };
  return (
    <ParkLine
      count={ideas?.length ?? 0}
      withLetters={withLetters}
      open={at !== null}
      onOpen={() => onAt(Date.now())}
      onCancel={() => onAt(null)}
      onPark={park}
    />
  );
}
