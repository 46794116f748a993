// Runs other programs for the commands.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

const windows = process.platform === 'win32';

/**
 * Runs a program with its output shown as it comes and no input, and returns its exit code (127: not found).
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env] added to the environment
 * @returns {Promise<number>}
 */
export function run(command, args, env = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
      // npm is a command file on Windows, which only a shell can start.
      shell: windows && command === 'npm',
    });
    child.once('error', () => done(127));
    child.once('exit', (code) => done(code ?? 1));
  });
}

/** The scripts behind the commands of installed packages. */
export const tools = {
  biome: 'node_modules/@biomejs/biome/bin/biome',
  tsc: 'node_modules/typescript/bin/tsc',
  vitest: 'node_modules/vitest/vitest.mjs',
  'web-ext': 'node_modules/web-ext/bin/web-ext.js',
  wxt: 'node_modules/wxt/bin/wxt.mjs',
};

/**
 * Runs the command of an installed package through its script, which works the same on every system.
 * @param {keyof typeof tools} name
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env]
 */
export const runTool = (name, args, env) => run(process.execPath, [tools[name], ...args], env);
