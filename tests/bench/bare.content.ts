// A content script that only sends one message. Our own is measured against it, in separate pages.
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
