// Updates the talk and the chips when tabs are closed or replaced, or change their address.
import { browser } from 'wxt/browser';
import type { Tab } from '../../lib/browser/tabs';
import { tabClosed, tabMoved, tabReplaced } from '../../lib/meetings/binding/actions/callTie';
import { forgetCard } from '../../lib/meetings/binding/actions/cardTickets';
import { lastOfEach } from '../../lib/meetings/binding/actions/eventOrder';
import { tellChip } from '../../lib/meetings/binding/actions/updateChips';
import { saysWhere } from '../../lib/meetings/binding/tabUpdate';
import { inTurn, unawaited } from './eventLine';
import { updateFromLog } from './updateFromLog';

/** What a tab shows since `at`, and whether its address changed. */
interface Move {
  tab: Tab;
  at: number;
  hasMoved: boolean;
}

async function moved({ tab, at, hasMoved }: Move): Promise<void> {
  if (await tabMoved(tab, at)) await updateFromLog();
  else if (hasMoved) unawaited(tellChip(tab));
}

export function watchTabs(): void {
  browser.tabs.onRemoved.addListener((tabId) => {
    const at = Date.now();
    inTurn(async () => {
      await forgetCard(tabId);
      if (await tabClosed(tabId, at)) await updateFromLog();
    });
  });
  // A page may change its address many times a second: only what it shows when its turn comes is handled.
  const moving = lastOfEach<number, Move>(inTurn, moved);
  browser.tabs.onUpdated.addListener((tabId, change, tab) => {
    const at = Date.now();
    if (!saysWhere(change, tab)) return;
    const hasMoved = change.url !== undefined;
    moving(tabId, (before) => ({
      tab: { id: tabId, url: tab.url ?? null },
      at,
      hasMoved: hasMoved || before?.hasMoved === true,
    }));
  });
  browser.tabs.onReplaced?.addListener((added, removed) => inTurn(() => tabReplaced(added, removed)));
}
