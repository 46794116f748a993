// The manifest's key, which decides the id of a build loaded by hand. A store's package has none.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The public key Chromium derives the id from. Without one the id follows the folder's path, and a moved folder would
 * start with an empty log. Its private half was thrown away when it was made: nothing is ever signed with it.
 */
export const handLoadedKey = [
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAxAJ6+eTqI1XD8X0cJ20v8EHTu5MARMV9pgMhLWetYiDgKKFI0Jmcfzv3uRulRml72y',
  'IVcTL2S6qE2jaj9PK2BIXxvF0edcWwCHrMWd4VBwOGCk180NVM9/83vwWwkSyHSXm+VcNpKsZ6xKcKnM2tWmq1pScPz1QLI0UjH98pXywz8upD',
  'RODtoiS1q9OGmnd1fvH4kwI2GrqT4Mmrs/qpKf4Pyi7VAW9Yc1mvk6JxQ1f85TGS4MSqKTIFDtPiBFHmQwSP6jgCyTTfw3mQc0Koo1W5mv69SW',
  '8RFNuSCMJahtvfuTX+42n7n9feBcm4uZCG1NXguSQXPAwFqTwiUqjzgwIDAQAB',
].join('');

/** The manifest's key in a browser; undefined for none. Firefox sets its id elsewhere, Safari uses its app's. */
export const keyFor = (browser: string): string | undefined =>
  browser === 'chrome' || browser === 'edge' ? handLoadedKey : undefined;

async function rewrite(folder: string, change: (manifest: Record<string, unknown>) => object): Promise<void> {
  const path = join(folder, 'manifest.json');
  await writeFile(path, JSON.stringify(change(JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>)));
}

/** Takes the key out of what was built: a store gives an id of its own. */
export const takeKeyOut = (folder: string): Promise<void> => rewrite(folder, ({ key: _, ...rest }) => rest);

/** Puts the key back once the package is written: the folder may be loaded by hand. */
export const putKeyBack = (folder: string, browser: string): Promise<void> =>
  rewrite(folder, (manifest) => ({ ...manifest, key: keyFor(browser) }));
