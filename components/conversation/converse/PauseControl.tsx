import { useEffect } from 'react';
import { dropPause, type Held } from '../../../lib/conversation/actions/heldPauses';
import { askedAbout, heldAt } from '../../../lib/conversation/pauseFigures';
import type { Ender, Pause } from '../../../lib/conversation/types';
import { tryTo } from '../../panel/lastFailure';
import { isComposed } from '../../ui/isComposed';
import { useNow } from '../../ui/useNow';
import { PauseLine } from './PauseLine';

interface PauseControlProps extends Held {
  withLetters: boolean;
  onStart(): void;
  /** Null if who spoke is not said. */
  onEnd(who: Ender | null): void;
  onAnswer(pause: Pause, who: Ender): void;
}

/** Escape discards the pause being held; in a sheet or a field it keeps its meaning there. */
function useAbandon(holding: boolean): void {
  useEffect(() => {
    if (!holding) return;
    const press = (event: KeyboardEvent) => {
      const elsewhere =
        event.target instanceof Element && event.target.closest('dialog, input, textarea, :popover-open');
      if (event.key !== 'Escape' || event.defaultPrevented || isComposed(event) || elsewhere) return;
      void tryTo(dropPause);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [holding]);
}

/** Holds the pauses of a live talk, the same in panel and card. A forgotten one is no longer shown as held. */
export function PauseControl({ pauses, running, withLetters, onStart, onEnd, onAnswer }: PauseControlProps) {
  const now = useNow(1000);
  const held = heldAt(running, now);
  const asked = held ? null : askedAbout(pauses, now);
  useAbandon(held !== null);
  return (
    <PauseLine
      from={held?.from ?? null}
      asking={asked !== null}
      withLetters={withLetters}
      onStart={onStart}
      onEnd={() => onEnd(null)}
      onSpoke={(who) => (asked ? onAnswer(asked, who) : onEnd(who))}
    />
  );
}
