// Takes the key out of the package for a store, which gives an id of its own. The folder to load by hand keeps the key.
import { defineWxtModule } from 'wxt/modules';
import { putKeyBack, takeKeyOut } from './parts/handLoadedKey';

export default defineWxtModule((wxt) => {
  wxt.hook('zip:extension:start', () => takeKeyOut(wxt.config.outDir));
  wxt.hook('zip:extension:done', () => putKeyBack(wxt.config.outDir, wxt.config.browser));
});
