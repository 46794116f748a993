// The background: toolbar button, chips, badge, and calls that end with their tab. The browser may stop it between two
// events, so nothing may depend on its memory.
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { oweAfterFaults } from '../../lib/backup/actions/owedBackup';
import { onShortcut } from '../../lib/browser/browserShortcuts';
import { onErased } from '../../lib/browser/eraseSignal';
import { holdUpdates } from '../../lib/browser/extensionUpdate';
import { openLog, openPanelTab, openWelcome, tieToolbarButton } from '../../lib/browser/openPages';
import { onPermits } from '../../lib/browser/sitePermissions';
import { inject, tabsAt } from '../../lib/browser/tabs';
import { onMenu, putInMenu } from '../../lib/browser/toolbarMenu';
import { t } from '../../lib/browser/words';
import { readKept } from '../../lib/conversation/actions/unsavedShortcutPresses';
import { forgetClock } from '../../lib/database/writeRows';
import {
  lookedAt,
  meetingScript,
  standWhereGranted,
  watchedMatches,
} from '../../lib/meetings/binding/actions/grantedSites';
import { hideChips } from '../../lib/meetings/binding/actions/updateChips';
import { noteRun } from '../../lib/panel/actions/panelHeartbeat';
import { offerFrom } from '../../lib/reading/offerActions';
import { answerMessages } from './answerMessages';
import { inTurn, unawaited } from './eventLine';
import { shortcut } from './shortcutEvents';
import { showCard } from './showCard';
import { watchTabs } from './tabEvents';
import { updateFromLog, upholdTie } from './updateFromLog';

/** Adds the chip to meeting tabs that were open before the extension. */
async function reach(matches: readonly string[]): Promise<void> {
  await Promise.allSettled((await tabsAt(matches)).map(({ id }) => inject(id, meetingScript)));
}

function watchPermits(): void {
  onPermits((added) =>
    inTurn(async () => {
      await standWhereGranted();
      unawaited(added.length > 0 ? reach(lookedAt(added)) : hideChips());
    }),
  );
}

export default defineBackground({
  type: 'module',
  main() {
    oweAfterFaults();
    // If the browser has no panel, show the card; if that is not possible in this page, open a tab.
    tieToolbarButton((tab) => unawaited(showCard(tab, true).then(async (shown) => shown || openPanelTab())));
    watchTabs();
    watchPermits();
    answerMessages();
    onShortcut((name, at) => inTurn(() => shortcut(name, at)));
    onMenu('reading', (tab) => unawaited(offerFrom(tab).then(() => openLog('#/reading'))));
    holdUpdates();
    onErased(() => {
      forgetClock();
      inTurn(updateFromLog);
    });
    // Whatever woke the background, a press may still wait to be stored, or a tie to be restored.
    inTurn(async () => {
      await noteRun(Date.now());
      if ((await upholdTie()) || (await readKept()).length > 0) await updateFromLog();
    });
    browser.runtime.onStartup.addListener(() => {
      inTurn(updateFromLog);
      inTurn(standWhereGranted);
    });
    browser.runtime.onInstalled.addListener(({ reason }) => {
      inTurn(updateFromLog);
      if (reason === 'install') unawaited(openWelcome());
      unawaited(putInMenu('reading', t('reading_menu')));
      inTurn(standWhereGranted);
      // Firefox does this by itself.
      const reachable = !import.meta.env.FIREFOX && (reason === 'install' || reason === 'update');
      if (reachable) unawaited(watchedMatches().then(reach));
    });
  },
});
