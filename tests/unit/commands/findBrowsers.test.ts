import { afterEach, expect, test, vi } from 'vitest';
import { findBrowser } from '../../commands/parts/findBrowsers.mjs';

afterEach(() => vi.unstubAllEnvs());

test('a browser that is named is the one used', () => {
  vi.stubEnv('COACHSIDE_CHROMIUM', process.execPath);
  expect(findBrowser('chromium')).toBe(process.execPath);
});

test('a name that is no program finds nothing, not another browser', () => {
  vi.stubEnv('COACHSIDE_FIREFOX', '/nowhere/firefox');
  expect(findBrowser('firefox')).toBeNull();
});
