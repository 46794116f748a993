// Keeps the polyfill out of the meeting page: the few calls that the content script makes need no wrapping.
import { defineWxtModule } from 'wxt/modules';

export default defineWxtModule((wxt) => {
  wxt.hook('vite:build:extendConfig', (entrypoints, config) => {
    const alias = config.resolve?.alias;
    if (!entrypoints.every(({ type }) => type === 'content-script') || !alias) return;
    if (Array.isArray(alias))
      config.resolve = { ...config.resolve, alias: alias.filter(({ find }) => find !== 'wxt/browser') };
    else delete (alias as Record<string, string>)['wxt/browser'];
  });
});
