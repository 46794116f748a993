import { afterEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handLoadedId, isLoadedByHand } from '../../../lib/browser/loadedByHand';

const before = fakeBrowser.runtime.id;
afterEach(() => {
  fakeBrowser.runtime.id = before;
});

it('only the id of hand-loaded builds says so, not a key, which Chromium writes into an install from a store too', () => {
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockImplementation(() => ({ version: '1', key: 'store' }) as never);
  fakeBrowser.runtime.id = 'abcdefghijklmnopabcdefghijklmnop';
  expect(isLoadedByHand()).toBe(false);
  fakeBrowser.runtime.id = handLoadedId;
  expect(isLoadedByHand()).toBe(true);
});
