// The page for the other person: a single file that requests nothing from any server.
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import style from './page.css?raw';
import page from './pulsePage.html?raw';
import { type Item, items, openLineLimit } from './types';

/** The ids of the page's texts, besides the items. */
export const pageWords = [
  ...(['title', 'what', 'voluntary', 'anonymous', 'validated', 'stays', 'noscript', 'ends', 'none'] as const),
  ...(['line', 'line_hint', 'keep', 'keep_hint', 'make', 'nothing'] as const),
  ...(['answer_title', 'answer_what', 'copy', 'copied', 'selected', 'proof'] as const),
] as const;

export interface PageParts {
  /** BCP 47. */
  lang: string;
  dir: string;
  words: Record<(typeof pageWords)[number], string>;
  items: Record<Item, string>;
  /** pulsePageScript.ts, bundled as a single script. */
  script: string;
}

export const pageFileName = 'coachside-pulse.html';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (one) => escapes[one] ?? one);

const choice = (item: Item, value: string, text: string, look = ''): string =>
  `<label${look}><input type="radio" name="${item}" value="${value}"${value === '' ? ' checked' : ''}><span>${text}</span></label>`;

function fieldset(item: Item, text: string, none: string): string {
  const choices = ['1', '2', '3', '4', '5'].map((value) => choice(item, value, value));
  const all = [...choices, choice(item, '', escaped(none), ' class="none"')].join('\n');
  return `<fieldset aria-describedby="ends"><legend>${escaped(text)}</legend><div class="scale">\n${all}\n</div></fieldset>`;
}

/** The hash of a script or style for the content security policy, so that nothing else runs in the page. */
const named = (text: string): string => `'sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(text))))}'`;

/** The whole page, as text in UTF-8. It may load nothing, send nothing, and run only its own script. */
export function pulsePage({ lang, dir, words, items: said, script }: PageParts): string {
  const policy = `default-src 'none'; script-src ${named(script)}; style-src ${named(style)}; base-uri 'none'; form-action 'none'`;
  const parts: Record<string, string> = {
    ...Object.fromEntries(Object.entries({ ...words, lang, dir }).map(([name, text]) => [name, escaped(text)])),
    ...{ policy, limit: String(openLineLimit) },
    style: `<style>${style}</style>`,
    script: `<script>${script}</script>`,
    items: items.map((item) => fieldset(item, said[item], words.none)).join('\n'),
  };
  const spoken = page.replace('lang="en" dir="ltr"', `lang="${parts.lang}" dir="${parts.dir}"`);
  return spoken.replace(/\{\{(\w+)\}\}/g, (_, name: string) => parts[name] ?? '');
}
