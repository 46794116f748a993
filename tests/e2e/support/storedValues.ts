// The small values that the browser stores for the extension, beside its database.
import type { Tab } from '../../browsers/rig';

interface Extension {
  storage: Record<'session' | 'local', { get(name: null): Promise<Record<string, unknown>> }>;
}

/** Everything stored in an area, read in a page of the extension. */
export const valuesOf = (page: Tab, area: 'session' | 'local'): Promise<Record<string, unknown>> =>
  page.evaluate((name: 'session' | 'local') => {
    const { browser, chrome } = globalThis as unknown as { browser?: Extension; chrome: Extension };
    return (browser ?? chrome).storage[name].get(null);
  }, area);
