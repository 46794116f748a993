// Updates the badge, the chips and the tie from what is stored.
import { keepCopy } from '../../lib/backup/actions/presenceMark';
import { badgeState } from '../../lib/badge/queries';
import { keepAwake } from '../../lib/browser/extensionUpdate';
import { showStanding } from '../../lib/browser/toolbarBadge';
import { storeKept } from '../../lib/conversation/actions/unsavedShortcutPresses';
import { pauseAfter } from '../../lib/database/retryDelays';
import { takeUp } from '../../lib/meetings/binding/actions/callTie';
import { showsCard } from '../../lib/meetings/binding/actions/cardTickets';
import { tellChips } from '../../lib/meetings/binding/actions/updateChips';
import { inTurn, unawaited } from './eventLine';
import { showCard } from './showCard';

/** The longest wait before storing is retried, in milliseconds: each try keeps Chromium's worker awake for the next. */
const longestPause = 20_000;
let failures = 0;
let retrying: ReturnType<typeof setTimeout> | undefined;

/** After an update or a restart: restores the tie to an open tab, and the card in it. True if there was such a tab. */
export async function upholdTie(): Promise<boolean> {
  const tab = await takeUp(Date.now());
  if (tab && (await showsCard(tab.id))) unawaited(showCard(tab, false));
  return tab !== null;
}

export async function updateFromLog(): Promise<void> {
  clearTimeout(retrying);
  await upholdTie();
  failures = (await storeKept(Date.now())) ? 0 : failures + 1;
  if (failures > 0) retrying = setTimeout(() => inTurn(updateFromLog), pauseAfter(failures, longestPause));
  unawaited(tellChips());
  unawaited(keepAwake(keepCopy(Date.now())));
  await showStanding(await badgeState());
}

/** Resets the retry delay: the next failure to store counts as the first. */
export const forgetFailures = (): void => {
  failures = 0;
};
