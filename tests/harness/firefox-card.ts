// The card in a meeting page, in Firefox: a frame that the driver knows no address of, used over WebDriver BiDi itself.
import type { FirefoxWindow } from './firefox-window';
import { until } from './until';
import type { Surface } from './view';

interface Remote {
  type: 'success' | 'exception';
  result?: { value?: string };
  exceptionDetails?: { text: string };
}

/** What BiDi calls keys that stand for no character. */
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

/** The panel inside the card of a tab; `around` is the page it stands in. */
export function cardSurface({ send }: FirefoxWindow, tab: string, origin: string, around: Surface): Surface {
  const context = () =>
    until('waited for the card', async () => {
      const { contexts } = await send<{ contexts: { children?: { context: string; url: string }[] | null }[] }>(
        'browsingContext.getTree',
        { root: tab },
      );
      return contexts[0]?.children?.find(({ url }) => url === `${origin}/card.html`)?.context;
    });
  const perform = async (actions: object) =>
    send('input.performActions', { context: await context(), actions: [actions] });
  const keys = (...actions: object[]) => perform({ type: 'key', id: 'keyboard', actions });
  return {
    async run(expression) {
      const target = { context: await context() };
      const remote = await send<Remote>('script.evaluate', { expression, target, awaitPromise: true });
      if (remote.type === 'exception') throw new Error(`In the card: ${remote.exceptionDetails?.text}`);
      return remote.result?.value ?? '';
    },
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
