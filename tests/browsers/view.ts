// A page used as a person does, the same in every browser: by role and name, with real mouse and keys.
// Whatever looks for something waits for it, at most ten seconds, then throws in plain words.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type inPage, locateScript, type Name, type Spot } from './locate';
import { type Patience, until } from './until';

declare const allOf: typeof inPage.allOf;
declare const nameOf: typeof inPage.nameOf;
declare const spotOf: typeof inPage.spotOf;

/** What a browser must be able to do with a page, so that a view can be made of it. */
export interface Surface {
  /** Runs an expression in the page, awaits it and returns its value, a string. */
  run(expression: string): Promise<string>;
  clickAt(spot: Spot): Promise<void>;
  /** Presses one key, such as `a`, `Enter` or `Tab`, while others, such as `Shift`, are held. */
  key(key: string, held: readonly string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** The visible part as a PNG. */
  picture(): Promise<Uint8Array>;
}

type Wanted = string | RegExp | null;
const sendable = (name: Wanted): Name | null =>
  name instanceof RegExp ? { source: name.source, flags: name.flags } : name;

type Run = ReturnType<typeof scripting>;

function scripting(surface: Surface) {
  /** Runs a function in the page. It is sent as text: no outer variables; arguments and result as JSON. */
  async function evaluate<T, A extends unknown[]>(work: (...args: A) => T | Promise<T>, ...args: A): Promise<T> {
    // The TypeScript loader leaves calls of `__name` in functions.
    const script = `(async () => { const __name = (f) => f; ${locateScript};
      return JSON.stringify({ value: await (${work})(...${JSON.stringify(args)}) }) })()`;
    return (JSON.parse(await surface.run(script)) as { value: T }).value;
  }
  return {
    evaluate,
    /** Waits until a function in the page returns something truthy, and returns it. `what` completes "waited for". */
    waitFor: <T, A extends unknown[]>(what: string, work: (...args: A) => T | Promise<T>, ...args: A) =>
      until(`waited for ${what}`, () => evaluate(work, ...args)),
  };
}

function hands(surface: Surface, { evaluate }: Run) {
  /** The spot of the `nth` visible element of a role and name, once it can be pressed. */
  function spot(role: string, name: Wanted, nth = 0): Promise<Spot> {
    let found: Spot | string = '';
    const look = async () => {
      found = await evaluate((...query: Parameters<typeof spotOf>) => spotOf(...query), role, sendable(name), nth);
      return typeof found === 'string' ? null : found;
    };
    return until(() => `wanted to press the ${role} "${name ?? ''}", but ${found}`, look);
  }
  /** Clicks an element with the mouse. */
  const click = async (role: string, name: Wanted, nth = 0) => surface.clickAt(await spot(role, name, nth));
  /** Presses keys one after the other: `a`, `Space`, `Enter`, `Tab`, `Shift+Tab`, `Control+a`. */
  async function press(...keys: string[]): Promise<void> {
    for (const combination of keys) {
      const [key = '', ...held] = combination.split(/(?<=.)\+/).reverse();
      await surface.key(key === 'Space' ? ' ' : key, held);
    }
  }
  /** Replaces the text of a field. */
  async function fill(role: string, name: Wanted, text: string, nth = 0): Promise<void> {
    await click(role, name, nth);
    await press('Control+a', 'Delete');
    await surface.type(text);
  }
  /** Chooses an option of a select by its label, by script: the browser's own list is not part of the page. */
  const choose = (role: string, name: Wanted, option: string): Promise<boolean> =>
    until(`wanted to choose ${option} in ${name}`, () => evaluate(chooseIn, role, sendable(name), option));
  return { spot, click, press, fill, choose, clickAt: surface.clickAt, type: surface.type };
}

function eyes(surface: Surface, { evaluate }: Run) {
  const text = () => evaluate(() => document.body.innerText);
  return {
    /** The page's visible text now. */
    text,
    /** Waits until the page's visible text contains this. */
    sees: (wanted: string | RegExp, patience?: Patience): Promise<string> => {
      let all = '';
      const look = async () => {
        all = await text();
        return (typeof wanted === 'string' ? all.includes(wanted) : wanted.test(all)) && all;
      };
      const missed = () => `waited to see ${wanted}, saw ${all.replace(/\s+/g, ' ').slice(0, 400)}`;
      return until(missed, look, patience) as Promise<string>;
    },
    /** How many visible elements of a role and name there are now. */
    count: (role: string, name: Wanted = null): Promise<number> =>
      evaluate((...query: Parameters<typeof allOf>) => allOf(...query).length, role, sendable(name)),
    /** The names of all visible elements of a role now. */
    names: (role: string): Promise<string[]> =>
      evaluate((of: string) => allOf(of, null).map((one) => nameOf(one)), role),
    /** Saves a screenshot of the visible part as a PNG file. */
    async screenshot(path: string): Promise<void> {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, await surface.picture());
    },
  };
}

export function viewOf(surface: Surface) {
  const run = scripting(surface);
  return { ...run, ...hands(surface, run), ...eyes(surface, run) };
}

export type View = ReturnType<typeof viewOf>;

function chooseIn(role: string, name: Name | null, option: string): boolean {
  const list = allOf(role, name)[0];
  if (!(list instanceof HTMLSelectElement)) return false;
  const wanted = [...list.options].find(({ text }) => text.trim() === option);
  if (!wanted) return false;
  list.value = wanted.value;
  list.dispatchEvent(new Event('input', { bubbles: true }));
  return list.dispatchEvent(new Event('change', { bubbles: true }));
}
