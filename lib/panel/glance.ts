// Owns how a shortcut's outcome is said in the few signs of the badge. Must not know what brought it about.
import type { Sign } from '../browser/badge';
import { t } from '../browser/words';
import { letters } from '../conversation/letters';
import type { Outcome } from './shortcuts';

/** The sign to show for a moment; null where what stands there afterwards says it: a start, a stop, what is kept. */
export function signOf(outcome: Outcome, curtain: boolean): Sign | null {
  if (outcome.what === 'kept') return null;
  // Behind the curtain a press is heard, and nothing says which.
  if (curtain && outcome.what !== 'failed') return { text: '·', title: t('action_title') };
  switch (outcome.what) {
    case 'logged':
      return {
        text: `${letters[outcome.key].toUpperCase()}${outcome.count.toLocaleString(t('language'))}`,
        title: t(`glance_${outcome.key}`),
      };
    case 'logged-blind':
      return { text: '✓', title: t('glance_logged') };
    case 'undone':
      return { text: `−${letters[outcome.key].toUpperCase()}`, title: t(`glance_undone_${outcome.key}`) };
    case 'next':
      return { text: '»', title: t('glance_next') };
    case 'parked':
      return { text: '+', title: t('glance_parked') };
    case 'idle':
    case 'none':
      return { text: '–', title: t(`glance_${outcome.what}`) };
    case 'failed':
      return { text: '!', title: t('glance_failed') };
    case 'began':
    case 'ended':
    case 'curtain':
      return null;
  }
}
