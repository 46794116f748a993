// Brings badge, chips and tie up to what is stored.
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

/** The longest wait until what could not be stored is tried again: each try keeps Chromium's worker awake for the next. */
const longestPause = 20_000;
let failures = 0;
let retrying: ReturnType<typeof setTimeout> | undefined;

/** After an update or a restart: the tie to an open tab again, and the card in it. */
export async function upholdTie(): Promise<boolean> {
  const tab = await takeUp(Date.now());
  if (tab && (await showsCard(tab.id))) unawaited(showCard(tab, false));
  return tab !== null;
}

export async function refresh(): Promise<void> {
  clearTimeout(retrying);
  await upholdTie();
  failures = (await storeKept(Date.now())) ? 0 : failures + 1;
  if (failures > 0) retrying = setTimeout(() => inTurn(refresh), pauseAfter(failures, longestPause));
  unawaited(tellChips());
  unawaited(keepAwake(keepCopy(Date.now())));
  await showStanding(await badgeState());
}

/** The next failure to store is the first again. */
export const forgetFailures = (): void => {
  failures = 0;
};
