// What every unit test finds ready: IndexedDB in memory and the English words, read as the browser reads them.
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

// In `npm run attack` alone: no other run needs what it loads.
if (process.env.ATTACK_SEED) {
  const { tellLaws } = await import('./attackedLaws');
  tellLaws(Number(process.env.ATTACK_SEED));
}
