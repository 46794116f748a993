// What our files say about their writer: the language of the texts and the extension's version.
import { browser } from 'wxt/browser';
import { language } from './words';

export const fileOrigin = (): { lang: string; app: string } => ({
  lang: language(),
  app: browser.runtime.getManifest().version,
});
