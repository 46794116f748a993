import { createHash, createPublicKey } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { handLoadedId } from '../../../lib/browser/loadedByHand';
import { handLoadedKey, putKeyBack, takeKeyOut } from '../../../lib/build/parts/handLoadedKey';
import config from '../../../wxt.config';

type Told = { browser: string; mode: string; command: string; manifestVersion: 3 };
const manifestFor = config.manifest as (told: Told) => Record<string, unknown>;
const keyIn = (browser: string, mode: string, command = 'build') =>
  manifestFor({ browser, mode, command, manifestVersion: 3 }).key;

async function withBuilt(browser: string, work: (folder: string, read: () => Promise<unknown>) => Promise<void>) {
  const outDir = await mkdtemp(join(tmpdir(), 'coachside-built-'));
  const path = join(outDir, 'manifest.json');
  const built = { name: 'Coachside', key: keyIn(browser, 'production') };
  await writeFile(path, JSON.stringify(built));
  try {
    await work(outDir, async () => JSON.parse(await readFile(path, 'utf8')) as unknown);
  } finally {
    await rm(outDir, { recursive: true });
  }
}

describe('the id of a build loaded by hand', () => {
  it.each(['production', 'development', 'bench', 'practice', 'pseudo'])('is the same in Chromium, mode %s', (mode) => {
    for (const browser of ['chrome', 'edge'])
      for (const command of ['build', 'serve']) expect(keyIn(browser, mode, command)).toBe(handLoadedKey);
    for (const browser of ['firefox', 'safari']) expect(keyIn(browser, mode)).toBeUndefined();
  });

  // If the key changes, everyone with a hand-loaded build loses access to their log.
  it('stays what it was', () => {
    const der = Buffer.from(handLoadedKey, 'base64');
    expect(createPublicKey({ key: der, format: 'der', type: 'spki' }).asymmetricKeyDetails?.modulusLength).toBe(2048);
    expect(handLoadedId).toBe('hchajnbhanjbhniahncgfpmdkiiggbfl');
    const id = createHash('sha256').update(der).digest('hex').slice(0, 32);
    expect([...id].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('')).toBe(handLoadedId);
  });

  it.each(['chrome', 'edge', 'firefox', 'safari'])('is not in the package for a store, for %s', (browser) =>
    withBuilt(browser, async (folder, read) => {
      const before = await read();
      await takeKeyOut(folder);
      expect(await read()).toEqual({ name: 'Coachside' });
      await putKeyBack(folder, browser);
      expect(await read()).toEqual(before);
    }),
  );
});
