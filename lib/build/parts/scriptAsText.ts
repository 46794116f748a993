// Bundles a module imported with `?script` into text, for a page that is generated at run time.
import { build, type Plugin } from 'vite';

const asked = '?script';

async function bundled(path: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    // Kept readable: whoever gets the page may read its code.
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: path, output: { format: 'iife' } },
    },
  });
  const [result] = Array.isArray(built) ? built : [built];
  if (!result || !('output' in result) || result.output.length !== 1) throw new Error(`${path} is not one script`);
  return result.output[0].code;
}

/** The plugin, for the build and for the tests of what it makes. */
export const scriptAsText = (): Plugin => ({
  name: 'script-as-text',
  enforce: 'pre',
  async load(id) {
    return id.endsWith(asked)
      ? `export const script = ${JSON.stringify(await bundled(id.slice(0, -asked.length)))};`
      : null;
  },
});
