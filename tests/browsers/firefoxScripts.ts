// Scripts for Firefox itself, as text: firefoxWindow.ts says what they are for.
import { readPiece } from './pagePieces';

/**
 * Runs in a page's process: `page` with the rights of the page, `piece` with those of the browser. When a page is
 * reloaded, its promises never settle, so a call that waits for one is notified instead of waiting forever.
 */
const frameScript = `
  const waiting = new Map();
  const answer = (n, more) => waiting.delete(n) && sendAsyncMessage('coachside:done', { n, ...more });
  addEventListener('pagehide', ({ target }) => {
    for (const [n, page] of waiting) if (page === target) answer(n, { error: 'the page went away' });
  }, true);
  addMessageListener('coachside:run', async ({ data: { n, kind, code } }) => {
    waiting.set(n, content?.document);
    try {
      if (kind === 'piece') {
        const root = content.document.querySelector('[data-coachside=' + code + ']')?.openOrClosedShadowRoot;
        const __name = (f) => f;
        return answer(n, { value: root ? (${readPiece})(root) : 'null' });
      }
      const box = Components.utils.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
      answer(n, { value: await Components.utils.evalInSandbox(code, box) });
    } catch (error) {
      answer(n, { error: String(error) });
    }
  });`;

/** The functions defined once in the browser's window. */
export const helpers = `
  window.coachside ??= {
    heard: new WeakSet(),
    tip: null,
    sidebar: () => (SidebarController.isOpen && SidebarController.browser.contentDocument.querySelector('browser')) || null,
    tab: (url) => [window, ...Services.wm.getEnumerator('navigator:browser')]
      .flatMap(({ gBrowser }) => [gBrowser.selectedBrowser, ...gBrowser.browsers])
      .find((one) => one.currentURI.spec === url),
    run(target, kind, code) {
      const manager = target.messageManager;
      if (!this.heard.has(manager)) {
        manager.loadFrameScript('data:application/javascript;charset=utf-8,' + ${JSON.stringify(encodeURIComponent(frameScript))}, false);
        this.heard.add(manager);
      }
      const n = Math.random();
      return new Promise((resolve, reject) => {
        const hear = ({ data }) => {
          if (data.n !== n) return;
          manager.removeMessageListener('coachside:done', hear);
          if (data.error) reject(new Error(data.error)); else resolve(data.value);
        };
        manager.addMessageListener('coachside:done', hear);
        manager.sendAsyncMessage('coachside:run', { n, kind, code });
      });
    },
    click(target, x, y) {
      let frame = target.getBoundingClientRect();
      const outer = target.ownerGlobal === window ? null : SidebarController.browser.getBoundingClientRect();
      const at = [x + frame.x + (outer?.x ?? 0), y + frame.y + (outer?.y ?? 0)];
      for (const type of ['mousemove', 'mousedown', 'mouseup']) {
        const pressed = type === 'mousemove' ? 0 : 1;
        if (window.synthesizeMouseEvent)
          window.synthesizeMouseEvent(type, ...at, { button: 0, clickCount: pressed, buttons: type === 'mousedown' ? 1 : 0 }, {});
        else window.windowUtils.sendMouseEvent(type, ...at, 0, pressed, 0);
      }
    },
    key(target, key, held) {
      target.focus();
      this.tip ??= Components.classes['@mozilla.org/text-input-processor;1'].createInstance(Components.interfaces.nsITextInputProcessor);
      this.tip.beginInputTransactionForTests(window);
      // What no key stands for is put in as an input method would.
      if (/^\\P{ASCII}/u.test(key)) return this.tip.commitCompositionWith(key);
      const code = /^[a-z]$/i.test(key) ? 'Key' + key.toUpperCase() : key === ' ' ? 'Space' : /^\\d$/.test(key) ? 'Digit' + key : key.length > 1 ? key : '';
      const event = (name, of = '') => new KeyboardEvent('', { key: name, code: of });
      for (const name of held) this.tip.keydown(event(name));
      this.tip.keydown(event(key, code));
      this.tip.keyup(event(key, code));
      for (const name of held) this.tip.keyup(event(name));
    },
    async picture(target) {
      const bitmap = await target.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
      const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
      Object.assign(canvas, { width: bitmap.width, height: bitmap.height });
      canvas.getContext('2d').drawImage(bitmap, 0, 0);
      return canvas.toDataURL('image/png').split(',')[1];
    },
  };`;
