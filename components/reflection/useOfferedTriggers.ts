import { useRef, useState } from 'react';
import { offeredTriggers, offerTrigger } from '../../lib/reflection/offeredTriggerActions';
import { useLate } from '../ui/drawnWhole';
import { useFollowed } from '../ui/useFollowed';

const noWords: string[] = [];
const none = async () => null;

/**
 * The coach's own triggers as choices: the offered ones, and those chosen here. While mounted, one that is no longer
 * offered can be offered again, and one that is no longer chosen stays visible. They are read once they are visible.
 */
export function useOfferedTriggers(chosen: readonly string[], inSight: boolean) {
  const [away, setAway] = useState<string[]>([]);
  const [wanted, setWanted] = useState(inSight);
  if (inSight && !wanted) setWanted(true);
  // Not followed: what is chosen in this form is shown anyway. Until they are read, only the built-in ones are offered.
  const found = useFollowed<string[] | null>(wanted ? offeredTriggers : none);
  useLate(wanted && !found);
  const all = found ?? noWords;
  const offer = (on: readonly string[]) => {
    const now = all.filter((one) => !on.includes(one));
    for (const one of all)
      if (now.includes(one) !== away.includes(one))
        void offerTrigger(one, on.includes(one), Date.now()).catch(() => undefined);
    setAway(now);
  };
  const seen = useRef(new Set<string>()).current;
  for (const one of chosen) seen.add(one);
  const offered = all.filter((one) => !away.includes(one));
  return { all, offered, words: [...offered, ...[...seen].filter((one) => !offered.includes(one))], offer };
}
