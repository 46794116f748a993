import { useRef, useState } from 'react';
import { offeredTriggers, offerTrigger } from '../../lib/reflection/offeredTriggerActions';
import { useLate } from '../ui/drawnWhole';
import { useFollowed } from '../ui/useFollowed';

const noWords: string[] = [];
const none = async () => null;

/**
 * The coach's own words as choices: those that are offered, and those chosen here. What is taken away from the offered
 * ones can be offered again, and what is chosen no more stays in sight, for as long as this stands. They are read once
 * they are in sight.
 */
export function useOfferedTriggers(chosen: readonly string[], inSight: boolean) {
  const [away, setAway] = useState<string[]>([]);
  const [wanted, setWanted] = useState(inSight);
  if (inSight && !wanted) setWanted(true);
  // Not followed: what is chosen in this form stands in it anyway. Until they are known ours are offered.
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
