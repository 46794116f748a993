import { describe, expect, it, vi } from 'vitest';
import { databaseName, db } from '../../../lib/database/database';
import { keepLocal, readLocal } from '../../../lib/database/localValues';
import { attempt } from '../../../lib/database/storageFault';

/** Another window with a newer Coachside upgrades the database to its version. */
const newerWindow = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, 990);
    request.onsuccess = () => {
      const { version } = request.result;
      request.result.close();
      resolve(version);
    };
    request.onerror = () => reject(request.error);
  });

describe('a database that a newer window has overtaken', () => {
  it('is let go for the upgrade, and neither read nor written after it', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await keepLocal('mine', 1);
    expect(await newerWindow()).toBe(990);
    expect(db.isOpen()).toBe(false);
    expect(await attempt(() => readLocal('mine'))).toEqual({ ok: false, error: 'newer' });
    expect(await attempt(() => keepLocal('mine', 2))).toEqual({ ok: false, error: 'newer' });
  });
});
