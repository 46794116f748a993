// The card in a meeting page, in Firefox. Used over WebDriver BiDi: the driver does not know the frame's address.
import type { Context, FirefoxWindow } from './firefoxWindow';
import { until } from './until';
import type { Surface } from './view';

interface Remote {
  type: 'success' | 'exception';
  result?: { value?: string };
  exceptionDetails?: { text: string };
}

/** BiDi's codes for keys that type no character. */
const named: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  ' ': ' ',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};
const value = (key: string): string => named[key] ?? key;

const pointer = (actions: object[]) => ({
  type: 'pointer',
  id: 'mouse',
  parameters: { pointerType: 'mouse' },
  actions,
});
const down = (key: string) => ({ type: 'keyDown', value: value(key) });
const up = (key: string) => ({ type: 'keyUp', value: value(key) });

async function framesOf(send: FirefoxWindow['send'], tab: string): Promise<Context[]> {
  const { contexts } = await send<{ contexts: Context[] }>('browsingContext.getTree', { root: tab });
  return contexts[0]?.children ?? [];
}

async function runIn(send: FirefoxWindow['send'], context: string | undefined, expression: string): Promise<string> {
  const remote = await send<Remote>('script.evaluate', { expression, target: { context }, awaitPromise: true });
  if (remote.type === 'exception') throw new Error(`In a frame: ${remote.exceptionDetails?.text}`);
  return remote.result?.value ?? '';
}

/** The text of each page of ours framed in a tab. */
export async function framedIn({ send }: FirefoxWindow, tab: string, origin: string): Promise<string[]> {
  const all = (contexts: Context[]): Context[] => contexts.flatMap((one) => [one, ...all(one.children ?? [])]);
  const ours = all(await framesOf(send, tab)).filter(({ url }) => url.startsWith(origin));
  return Promise.all(ours.map(({ context }) => runIn(send, context, 'document.body.innerText')));
}

/** The panel inside the card of a tab; `around` is the page that contains it. */
export function cardSurface({ send }: FirefoxWindow, tab: string, origin: string, around: Surface): Surface {
  const card = async () => (await framesOf(send, tab)).find(({ url }) => url === `${origin}/card.html`)?.context;
  const context = () => until('waited for the card', card);
  const perform = async (actions: object) =>
    send('input.performActions', { context: await context(), actions: [actions] });
  const keys = (...actions: object[]) => perform({ type: 'key', id: 'keyboard', actions });
  return {
    run: async (expression) => runIn(send, await context(), expression),
    async clickAt({ x, y }) {
      const move = { type: 'pointerMove', x: Math.round(x), y: Math.round(y) };
      await perform(pointer([move, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }]));
    },
    async key(key, held) {
      await keys(...held.map(down), down(key), up(key), ...held.map(up));
    },
    async type(text) {
      await keys(...[...text].flatMap((character) => [down(character), up(character)]));
    },
    picture: around.picture,
  };
}
