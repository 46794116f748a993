// The English words as browsers read them, for tests that look for what stands on screen.
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

/** A message with its placeholders filled: `$NAME$` stands for its content, `$1` for the first of `subs`. */
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
