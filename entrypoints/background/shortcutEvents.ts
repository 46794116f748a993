import { signOf } from '../../lib/badge/shortcutSignActions';
import { showBriefly } from '../../lib/browser/toolbarBadge';
import { curtainIsDown } from '../../lib/curtain/actions';
import { pressed } from '../../lib/panel/actions/runShortcut';
import { inTurn } from './eventLine';
import { forgetFailures, updateFromLog } from './updateFromLog';

/** Runs a shortcut and shows its outcome in the badge. */
export async function shortcut(name: string, at: number): Promise<void> {
  forgetFailures();
  const outcome = await pressed(name, at);
  // If the curtain cannot be read, assume that it is down: then the badge shows the least, only failures.
  const sign = signOf(outcome, await curtainIsDown().catch(() => true));
  if (sign) await showBriefly(sign, () => inTurn(updateFromLog));
  else await updateFromLog();
}
