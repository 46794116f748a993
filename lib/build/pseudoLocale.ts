// In the pseudo-locale's build, replaces every message by its pseudo-locale form.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defineWxtModule } from 'wxt/modules';
import { pseudoMessages } from './parts/pseudoMessages';

export default defineWxtModule((wxt) => {
  wxt.hook('build:done', async () => {
    if (wxt.config.mode !== 'pseudo') return;
    const path = join(wxt.config.outDir, '_locales/en/messages.json');
    await writeFile(path, JSON.stringify(pseudoMessages(JSON.parse(await readFile(path, 'utf8')))));
  });
});
