// Adds the pages and the script that the benchmark measures against, or in, to its own build only.
import { join } from 'node:path';
import { defineWxtModule } from 'wxt/modules';

const pages = ['word', 'essay', 'sought', 'restored', 'copied'];

export default defineWxtModule((wxt) => {
  wxt.hook('entrypoints:found', (_, entrypoints) => {
    if (wxt.config.mode !== 'bench') return;
    for (const name of pages) {
      const inputPath = join(wxt.config.root, `tests/bench/${name}/index.html`);
      entrypoints.push({ name, inputPath, type: 'unlisted-page' });
    }
    const inputPath = join(wxt.config.root, 'tests/bench/bare.content.ts');
    entrypoints.push({ name: 'bare', inputPath, type: 'content-script' });
  });
});
