// Firefox's own window, which contains the toolbar and the sidebar. WebDriver BiDi runs scripts in it (the browser is
// started with --remote-allow-system-access) but cannot send it mouse or keys, or take its picture. So:
// - a script in the window makes real input events, which Firefox passes on, trusted, to the page under them;
// - a frame script, which runs beside a page with Firefox's own rights, runs what is asked in the page;
// - a snapshot of the page's window is the picture.
import type { Browser } from 'puppeteer-core';
import { helpers } from './firefoxScripts';

type Send = (method: string, params?: object) => Promise<{ result: unknown }>;

export interface FirefoxWindow {
  /** Runs an expression in the browser's window, awaits it and returns its value, a string or nothing. */
  run(expression: string): Promise<string>;
  /** Opens an address in the tab of this BiDi context. The driver's own `goto` never resolves for our pages. */
  navigate(context: string, url: string): Promise<void>;
  reload(context: string): Promise<void>;
  /** The tabs with their current addresses; the driver does not know those of our pages. */
  contexts(): Promise<Context[]>;
  /** Sends any other WebDriver BiDi command. */
  send<T>(method: string, params: object): Promise<T>;
}

export interface Context {
  context: string;
  url: string;
  children?: Context[] | null;
}

interface Remote {
  type: 'success' | 'exception';
  result?: { value?: string };
  exceptionDetails?: { text: string };
}

/** The browser's window, ready to run scripts. */
export async function firefoxWindow(browser: Browser): Promise<FirefoxWindow> {
  const connection = (browser as unknown as { connection: { send: Send } }).connection;
  const send = async <T>(method: string, params: object): Promise<T> =>
    (await connection.send(method, params)).result as T;
  const contexts = async (scope: 'chrome' | 'content') =>
    (await send<{ contexts: Context[] }>('browsingContext.getTree', { 'moz:scope': scope })).contexts;
  const target = { context: (await contexts('chrome'))[0]?.context };
  const run = async (expression: string): Promise<string> => {
    const remote = await send<Remote>('script.evaluate', { expression, target, awaitPromise: true });
    if (remote.type === 'exception') throw new Error(`In Firefox's window: ${remote.exceptionDetails?.text}`);
    return remote.result?.value ?? '';
  };
  await run(helpers);
  return {
    run,
    navigate: (context, url) => send('browsingContext.navigate', { context, url, wait: 'complete' }),
    reload: (context) => send('browsingContext.reload', { context, wait: 'complete' }),
    contexts: () => contexts('content'),
    send,
  };
}
