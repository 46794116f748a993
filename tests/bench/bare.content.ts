// A content script that sends one message and no more: what ours is measured against, in pages of its own.
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';

export default defineContentScript({
  matches: ['https://bare.example/*'],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  async main() {
    await browser.runtime.sendMessage({ type: 'bare' }).catch(() => undefined);
    document.documentElement.dataset.answered = '';
  },
});
