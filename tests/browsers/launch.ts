// The one way to start a real browser, for tests, the demo and measurements.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '../commands/parts/findBrowsers.mjs';
import { root } from '../commands/parts/runProgram.mjs';
import { launchChromium } from './chromium';
import { launchFirefox } from './firefox';
import type { Kind, Rig, RigOptions } from './rig';

/** The browsers installed here; a journey runs in each. */
export const kindsHere: readonly Kind[] = (['chromium', 'firefox'] as const).filter((kind) => findBrowser(kind));

/** The built extension for a browser; `mode` as in `wxt build --mode`. Throws if it was not built. */
export function extensionFor(kind: Kind, mode?: string): string {
  const folder = `${kind === 'chromium' ? 'chrome' : 'firefox'}-mv3${mode ? `-${mode}` : ''}`;
  const path = join(root, '.output', folder);
  if (!existsSync(path)) throw new Error(`There is no .output/${folder}: run npm run build first.`);
  return path;
}

/** Starts a browser with the extension in it, the store build by default. Throws if the browser is not installed. */
export function launch(kind: Kind, options: Partial<RigOptions> = {}): Promise<Rig> {
  const program = findBrowser(kind);
  if (!program) throw new Error(`No ${kind} is installed here.`);
  const all = { ...options, extension: options.extension ?? extensionFor(kind) };
  return kind === 'chromium' ? launchChromium(program, all) : launchFirefox(program, all);
}
