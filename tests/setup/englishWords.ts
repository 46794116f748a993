// The English messages as browsers read them, for tests that look for text on screen.
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };

export interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

/** A message with its placeholders filled: `$NAME$` stands for its content, `$1` for the first of `subs`. */
export function filled({ message, placeholders = {} }: Message, subs: readonly (string | number)[]): string {
  const numbered = (text: string) =>
    text.replace(/\$(\d)/g, (_, digit: string) => String(subs[Number(digit) - 1] ?? ''));
  return message.replace(/\$(\w+)\$|\$(\d)/g, (found, name?: string) =>
    numbered(name ? (placeholders[name.toLowerCase()]?.content ?? '') : found),
  );
}

/** The message of a key; empty if there is none. */
export function english(key: string, subs: string | readonly string[] = []): string {
  const entry = (messages as Record<string, Message>)[key];
  return entry ? filled(entry, typeof subs === 'string' ? [subs] : subs) : '';
}
