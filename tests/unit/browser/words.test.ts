import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

interface Message {
  message: string;
  description?: string;
  placeholders?: Record<string, { content: string; example?: string }>;
}

const locales = readdirSync('public/_locales');
const messagesOf = (locale: string) =>
  JSON.parse(readFileSync(`public/_locales/${locale}/messages.json`, 'utf8')) as Record<string, Message>;
const plural = /_(?:zero|one|two|few|many|other)$/;

describe.each(locales)('the messages of %s', (locale) => {
  const entries = Object.entries(messagesOf(locale));

  it('have keys as browsers accept them, and text', () => {
    expect(entries.filter(([key]) => !/^[a-z0-9_]+$/.test(key)).map(([key]) => key)).toEqual([]);
    expect(entries.filter(([, { message }]) => message.trim() === '').map(([key]) => key)).toEqual([]);
  });

  it('name no placeholder that is not there, and have none that is not used', () => {
    const wrong = entries.flatMap(([key, { message, placeholders = {} }]) => {
      const named = [...message.matchAll(/\$([a-z0-9_@]+)\$/gi)].map((one) => one[1]?.toLowerCase() ?? '');
      const there = Object.keys(placeholders);
      return named.some((name) => !there.includes(name)) || there.some((name) => !named.includes(name)) ? [key] : [];
    });
    expect(wrong).toEqual([]);
  });

  it('have whole placeholders: numbered from 1 without a gap, no stray $', () => {
    const wrong = entries.flatMap(([key, { message, placeholders = {} }]) => {
      const contents = Object.values(placeholders).map(({ content }) => content);
      const bare = message.replace(/\$[a-z0-9_@]+\$/gi, '');
      const numbers = [...contents, bare].flatMap((text) => [...text.matchAll(/\$(\d)/g)].map((one) => Number(one[1])));
      // One form of a plural may omit its number: "a day".
      if (plural.test(key)) numbers.push(1);
      const gap = Array.from({ length: Math.max(0, ...numbers) }, (_, n) => n + 1).some((n) => !numbers.includes(n));
      const stray = /\$(?!\d)/.test(bare) || contents.some((content) => !/^\$\d$/.test(content));
      return gap || stray ? [key] : [];
    });
    expect(wrong).toEqual([]);
  });

  it('have every plural in each form the language needs, with _other always', () => {
    const keys = entries.map(([key]) => key);
    const stems = keys.filter((key) => key.endsWith('_other')).map((key) => key.replace(plural, ''));
    const forms = new Intl.PluralRules(messagesOf(locale).language?.message).resolvedOptions().pluralCategories;
    const needed = stems.flatMap((stem) => forms.map((form) => `${stem}_${form}`));
    expect(needed.filter((key) => !keys.includes(key))).toEqual([]);
  });

  it('say their language and direction', () => {
    const { language, direction } = messagesOf(locale);
    expect(Intl.getCanonicalLocales(language?.message)).toEqual([language?.message]);
    expect(['ltr', 'rtl']).toContain(direction?.message);
  });

  it('have the same keys as English, plural forms aside', () => {
    const stems = (name: string) => new Set(Object.keys(messagesOf(name)).map((key) => key.replace(plural, '')));
    expect(stems(locale)).toEqual(stems('en'));
  });

  it('keep within what stores allow for name and description', () => {
    const { name, description } = messagesOf(locale);
    expect(name?.message.length).toBeLessThanOrEqual(75);
    expect(description?.message.length).toBeLessThanOrEqual(132);
  });
});

describe('words', () => {
  let messages: Record<string, string>;
  // Plural rules are cached, so import a fresh copy for each language.
  const words = async () => {
    vi.resetModules();
    return (await import('../../../lib/browser/words')) as unknown as {
      t(key: string, ...subs: (string | number)[]): string;
      many(key: string, n: number, ...subs: (string | number)[]): string;
      language(): string;
      speak(page: Document): void;
    };
  };

  beforeEach(() => {
    messages = {
      language: 'en',
      direction: 'ltr',
      hello: 'Hello $1, $2',
      talks_one: '$1 talk$2',
      talks_other: '$1 talks$2',
    };
    vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key, subs) =>
      (messages[key] ?? '').replace(/\$(\d)/g, (_, n: string) => (subs as string[])[Number(n) - 1] ?? ''),
    );
  });
  afterEach(() => vi.restoreAllMocks());

  it('fills placeholders in order, numbers too', async () => {
    const { t } = await words();
    expect(t('hello', 'Ana', 2)).toBe('Hello Ana, 2');
  });

  it('chooses by number, its digits as the language writes them', async () => {
    const { many } = await words();
    expect([0, 1, 2, 1234].map((n) => many('talks', n, '!'))).toEqual([
      '0 talks!',
      '1 talk!',
      '2 talks!',
      '1,234 talks!',
    ]);
  });

  it('uses the rules of the language of the texts, and _other where a form is missing', async () => {
    messages = { language: 'pl', talks_one: '$1 rozmowa', talks_few: '$1 rozmowy', talks_other: '$1 rozmów' };
    const { many } = await words();
    expect([1, 3, 5].map((n) => many('talks', n))).toEqual(['1 rozmowa', '3 rozmowy', '5 rozmów']);
    messages = { language: 'ar', talks_other: '$1 x' };
    expect((await words()).many('talks', 2)).toBe(`${(2).toLocaleString('ar')} x`);
  });

  it('gives text as text: nothing in a placeholder is taken for markup or another placeholder', async () => {
    const { t } = await words();
    expect(t('hello', '<b>$2</b>', '$1')).toBe('Hello <b>$2</b>, $1');
  });

  it('says the language and direction of a page', async () => {
    messages = { language: 'he', direction: 'rtl' };
    const page = { documentElement: { lang: '', dir: '' } };
    (await words()).speak(page as unknown as Document);
    expect(page.documentElement).toEqual({ lang: 'he', dir: 'rtl' });
  });
});
