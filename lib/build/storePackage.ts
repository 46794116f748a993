// A store gives an extension an id of its own: its package has no key, the folder that is loaded by hand has one.
import { defineWxtModule } from 'wxt/modules';
import { putKeyBack, takeKeyOut } from './parts/handLoadedKey';

export default defineWxtModule((wxt) => {
  wxt.hook('zip:extension:start', () => takeKeyOut(wxt.config.outDir));
  wxt.hook('zip:extension:done', () => putKeyBack(wxt.config.outDir, wxt.config.browser));
});
