// The sign that the badge shows for a shortcut's outcome. A badge has room for only a few characters.
import type { Sign } from '../browser/toolbarBadge';
import { t } from '../browser/words';
import type { MarkKey } from '../conversation/types';
import { type KeySet, letterOf } from '../key-sets/builtInKeySets';
import { keyName } from '../key-sets/keyNameQueries';
import type { Outcome } from '../panel/actions/runShortcut';

const sign = (key: MarkKey, set: KeySet | undefined): string =>
  (set?.keys.find(({ id }) => id === key)?.letter ?? letterOf(key) ?? '').toUpperCase();

/** The sign to show briefly; null if the lasting badge shows the outcome anyway: a start, a stop, an unsaved press. */
export function signOf(outcome: Outcome, curtain: boolean): Sign | null {
  if (outcome.what === 'kept') return null;
  // While the curtain is down, the badge shows that a press was taken, but not which.
  if (curtain && outcome.what !== 'failed' && outcome.what !== 'slow') return { text: '·', title: t('action_title') };
  switch (outcome.what) {
    case 'logged':
      return {
        text: `${sign(outcome.key, outcome.set)}${outcome.count.toLocaleString(t('language'))}`,
        title: t('glance_logged', keyName(outcome.key, outcome.set)),
      };
    case 'logged-blind':
      return { text: '✓', title: t('glance_logged_blind') };
    case 'undone':
      return {
        text: `−${sign(outcome.key, outcome.set)}`,
        title: t('glance_undone', keyName(outcome.key, outcome.set)),
      };
    case 'next':
      return { text: '»', title: t('glance_next') };
    case 'parked':
      return { text: '+', title: t('glance_parked') };
    case 'pausing':
      return { text: '‖', title: t('glance_pausing') };
    case 'paused':
      return { text: '✓', title: t('glance_paused') };
    case 'idle':
    case 'none':
    case 'off':
      return { text: '–', title: t(`glance_${outcome.what}`) };
    case 'no-key':
      return { text: '–', title: t('glance_no_key') };
    case 'failed':
    case 'slow':
      return { text: '!', title: t(`glance_${outcome.what}`) };
    case 'began':
    case 'ended':
    case 'curtain':
      return null;
  }
}
