// A page seen and used as a person does, the same in every browser: by role and name, with real mouse and keys.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type inPage, locateScript, type Name, type Spot } from './locate';
import { type Patience, until } from './until';

declare const allOf: typeof inPage.allOf;
declare const nameOf: typeof inPage.nameOf;
declare const spotOf: typeof inPage.spotOf;

/** What a browser must be able to do with a page for it to be viewed. */
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

export type View = ReturnType<typeof viewOf>;

const sendable = (name: string | RegExp | null): Name | null =>
  name instanceof RegExp ? { source: name.source, flags: name.flags } : name;

/** A view of a surface. Everything that finds, waits; by default at most ten seconds, then it throws in plain words. */
export function viewOf(surface: Surface) {
  /** Runs a function in the page. It is sent as text: no variables from outside, arguments and result as JSON. */
  async function evaluate<T, A extends unknown[]>(work: (...args: A) => T | Promise<T>, ...args: A): Promise<T> {
    const call = `await (${work})(...${JSON.stringify(args)})`;
    // `__name` is what the TypeScript loader leaves in functions.
    const script = `(async () => { const __name = (f) => f; ${locateScript}; return JSON.stringify({ value: ${call} }) })()`;
    return (JSON.parse(await surface.run(script)) as { value: T }).value;
  }

  /** Waits until a function in the page returns something truthy, and returns it. `what` completes "waited for ...". */
  const waitFor = <T, A extends unknown[]>(
    what: string,
    work: (...args: A) => T | Promise<T>,
    ...args: A
  ): Promise<T> => until(`waited for ${what}`, () => evaluate(work, ...args));

  /** The spot of the `nth` visible element of a role and name, once it can be pressed. */
  const spot = (role: string, name: string | RegExp | null, nth = 0, patience?: Patience): Promise<Spot> => {
    let reason: Spot | string = '';
    const look = async () => {
      reason = await evaluate((...query: Parameters<typeof spotOf>) => spotOf(...query), role, sendable(name), nth);
      return typeof reason === 'string' ? null : reason;
    };
    return until(() => `wanted to press the ${role} ${name ?? ''}: ${reason}`, look, patience);
  };

  /** Presses an element with the mouse. */
  const click = async (role: string, name: string | RegExp | null, nth = 0): Promise<void> =>
    surface.clickAt(await spot(role, name, nth));

  /** Presses keys one after the other: `a`, `Enter`, `Tab`, `Shift+Tab`, `Control+a`. */
  async function press(...keys: string[]): Promise<void> {
    for (const combination of keys) {
      const [key = '', ...held] = combination.split(/(?<=.)\+/).reverse();
      await surface.key(key === 'Space' ? ' ' : key, held);
    }
  }

  return {
    evaluate,
    waitFor,
    spot,
    click,
    press,
    clickAt: surface.clickAt,
    type: surface.type,
    /** Replaces what stands in a field. */
    async fill(role: string, name: string | RegExp | null, text: string, nth = 0): Promise<void> {
      await click(role, name, nth);
      await press('Control+a', 'Delete');
      await surface.type(text);
    },
    /** Chooses an option of a select by its words. The browser's own list is no part of the page, so by script. */
    choose: (role: string, name: string | RegExp, option: string): Promise<boolean> =>
      until(`wanted to choose ${option} in ${name}`, () => evaluate(chooseIn, role, sendable(name), option)),
    /** How many visible elements of a role and name there are now. */
    count: (role: string, name: string | RegExp | null = null): Promise<number> =>
      evaluate((...query: Parameters<typeof allOf>) => allOf(...query).length, role, sendable(name)),
    /** The names of all visible elements of a role now. */
    names: (role: string): Promise<string[]> =>
      evaluate((of: string) => allOf(of, null).map((one) => nameOf(one)), role),
    /** The page's visible text now. */
    text: (): Promise<string> => evaluate(() => document.body.innerText),
    /** Waits until the page's visible text has this in it. */
    sees: (wanted: string | RegExp): Promise<string> =>
      until(`waited to see ${wanted}`, async () => {
        const text = await evaluate(() => document.body.innerText);
        return (typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text)) && text;
      }) as Promise<string>,
    /** Writes a picture of the visible part to a PNG file. */
    async screenshot(path: string): Promise<void> {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, await surface.picture());
    },
  };
}

function chooseIn(role: string, name: Name | null, option: string): boolean {
  const list = allOf(role, name)[0];
  if (!(list instanceof HTMLSelectElement)) return false;
  const wanted = [...list.options].find(({ text }) => text.trim() === option);
  if (!wanted) return false;
  list.value = wanted.value;
  list.dispatchEvent(new Event('input', { bubbles: true }));
  return list.dispatchEvent(new Event('change', { bubbles: true }));
}
