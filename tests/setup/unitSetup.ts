// Setup of every unit test: IndexedDB in memory and the English messages, read as the browser reads them.
import 'fake-indexeddb/auto';
import { beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { english } from './englishWords';

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.permissions, 'getAll').mockImplementation(async () => ({ origins: [], permissions: [] }));
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockImplementation(() => ({ version: '0.1.0' }) as never);
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key, subs) =>
    english(key, subs as string | string[] | undefined),
  );
});

// Only in `npm run attack`: no other run needs what it loads.
if (process.env.ATTACK_SEED) {
  const { tellLaws } = await import('./attackedLaws');
  tellLaws(Number(process.env.ATTACK_SEED));
}
