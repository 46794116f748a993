// What every unit test finds ready: IndexedDB in memory and the English words, read as the browser reads them.
import 'fake-indexeddb/auto';
import { beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import messages from '../../public/_locales/en/messages.json';

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

/** A message with its placeholders filled as browsers do: `$NAME$` stands for its content, `$1` for the first of `subs`. */
export function english(key: string, subs: string | readonly string[] = []): string {
  const entry = (messages as Record<string, Message>)[key];
  const given = typeof subs === 'string' ? [subs] : subs;
  const numbered = (text: string) => text.replace(/\$(\d)/g, (_, digit: string) => given[Number(digit) - 1] ?? '');
  const named = (text: string) =>
    text.replace(/\$(\w+)\$|\$(\d)/g, (found, name?: string) =>
      numbered(name ? (entry?.placeholders?.[name.toLowerCase()]?.content ?? '') : found),
    );
  return entry ? named(entry.message) : '';
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key, subs) =>
    english(key, subs as string | string[] | undefined),
  );
});
