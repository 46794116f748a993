import { signOf } from '../../lib/badge/shortcutSignActions';
import { showBriefly } from '../../lib/browser/toolbarBadge';
import { curtainIsDown } from '../../lib/curtain/actions';
import { pressed } from '../../lib/panel/actions/runShortcut';
import { inTurn } from './eventLine';
import { forgetFailures, refresh } from './refresh';

/** Does what a shortcut is for, and says it in the badge. */
export async function shortcut(name: string, at: number): Promise<void> {
  forgetFailures();
  const outcome = await pressed(name, at);
  // Where nothing can be read, least is said: that it failed.
  const sign = signOf(outcome, await curtainIsDown().catch(() => true));
  if (sign) await showBriefly(sign, () => inTurn(refresh));
  else await refresh();
}
