import { createHash } from 'node:crypto';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { replyIn } from '../../../lib/pulse/pastedReply';
import { codeOf, readCode } from '../../../lib/pulse/pulseCode';
import { type PageParts, pageWords, pulsePage } from '../../../lib/pulse/pulsePage';
import { script } from '../../../lib/pulse/pulsePageScript?script';
import { english } from '../../setup/englishWords';

const words = Object.fromEntries(pageWords.map((name) => [name, english(`pulse_file_${name}`)])) as PageParts['words'];
const said = { heard: 'I was heard', mattered: 'It mattered', thinking: 'I thought' };
const page = (more: Partial<PageParts> = {}) =>
  pulsePage({ lang: 'en', dir: 'ltr', words, items: said, script, ...more });

/** The page as a browser shows it, after its own script ran. */
function opened(html = page()) {
  const window = new Window({ settings: { enableJavaScriptEvaluation: false } });
  const { document } = window;
  document.write(html);
  const run = new Function(
    'window',
    'document',
    'FormData',
    'navigator',
    'crypto',
    document.scripts[0]?.textContent ?? '',
  );
  run(window, document, window.FormData, window.navigator, crypto);
  const find = (selector: string) => document.querySelector(selector) as unknown as HTMLInputElement;
  return {
    document,
    choose: (name: string, value: string) => find(`[name=${name}][value="${value}"]`).click(),
    write: (text: string) => {
      find('#line').value = text;
    },
    make: () => {
      find('form button').click();
      return find('#answer').hidden ? null : find('#answer textarea').value;
    },
    find,
  };
}

describe('the page for the other person', () => {
  it('makes the very code of the log, whatever is chosen', () => {
    const { choose, make, write, find } = opened();
    const values = ['', '1', '2', '3', '4', '5'];
    for (const heard of values)
      for (const thinking of values) {
        choose('heard', heard);
        choose('mattered', '3');
        choose('thinking', thinking);
        write(heard === '' ? '' : ` More\nsilence ${heard} `);
        const read = replyIn(make() ?? '');
        if (!read.ok) throw new Error(read.error);
        const { answers, line, chance } = read.value;
        const rated = (value: string) => (value === '' ? null : Number(value));
        expect([answers, line]).toEqual([
          [rated(heard), 3, rated(thinking)],
          heard === '' ? '' : `More silence ${heard}`,
        ]);
        const again = codeOf({ answers, mayKeep: false, hasLine: line !== '', chance: chance ?? -1 });
        expect(make()?.split('\n')[0]).toBe(again);
      }
    find('#keep').click();
    expect(readCode(make()?.split('\n')[0] ?? '')).toMatchObject({ value: { mayKeep: true } });
  });

  it('draws another lot each time it is opened, and keeps it while it stands', () => {
    const lots = Array.from({ length: 20 }, () => {
      const { choose, make } = opened();
      choose('heard', '1');
      const first = replyIn(make() ?? '');
      choose('heard', '5');
      const second = replyIn(make() ?? '');
      if (!first.ok || !second.ok) throw new Error('no answer');
      expect(second.value.chance).toBe(first.value.chance);
      return first.value.chance;
    });
    expect(new Set(lots).size).toBe(20);
  });

  it('says so where nothing is answered, and hides an answer of another choice', () => {
    const { choose, make, find } = opened();
    expect(make()).toBeNull();
    expect(find('[data-say=nothing]').hidden).toBe(false);
    choose('heard', '2');
    expect(make()).toMatch(/^CP1/);
    choose('heard', '3');
    expect(find('#answer').hidden).toBe(true);
  });

  it('runs and wears nothing but its own, and may reach nothing', () => {
    const html = page();
    const of = (tag: string) => html.match(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`))?.[1] ?? '';
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const policy = html.match(/Content-Security-Policy" content="([^"]+)"/)?.[1];
    expect(policy).toBe(
      `default-src 'none'; script-src ${hash(of('script'))}; style-src ${hash(of('style'))}; base-uri 'none'; form-action 'none'`,
    );
    expect(of('script')).toBe(script);
    expect(script).not.toMatch(/<\/script|<!--|\bimport\b|\bfetch\b|https?:/);
    expect(html).not.toMatch(/https?:|\ssrc=|\shref=|\{\{/);
  });

  it('shows words as words, in their language and direction', () => {
    const html = page({ lang: 'ar', dir: 'rtl', words: { ...words, title: '<b onclick="x">&$& {{script}}</b>' } });
    expect(html).toContain('<html lang="ar" dir="rtl">');
    const { document } = opened(html);
    expect(document.querySelector('h1')?.textContent).toBe('<b onclick="x">&$& {{script}}</b>');
    expect(document.querySelector('b')).toBeNull();
  });
});
