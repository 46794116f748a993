// The texts on screen: typed keys into public/_locales, plurals by the language's own rules.
import { browser } from 'wxt/browser';
import type messages from '../../public/_locales/en/messages.json';

type MessageKey = keyof typeof messages;
type PluralOf<K> = K extends `${infer Stem}_other` ? Stem : never;

/** Messages that vary with a number: written as `stem_one`, `stem_other` and whatever else the language needs. */
export type PluralKey = PluralOf<MessageKey>;
export type WordKey = Exclude<MessageKey, `${PluralKey}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}`>;

type Sub = string | number;
const look = (key: string, subs: readonly Sub[]): string => browser.i18n.getMessage(key as never, subs.map(String));

/** A message in the coach's language, its placeholders filled in order. */
export const t = (key: WordKey, ...subs: Sub[]): string => look(key, subs);

/** The language of the texts shown, which is one of the messages, such as `en`. */
export const language = (): string => t('language');

let rules: Intl.PluralRules | undefined;

/** A message that varies with `n`; `n` is its first placeholder, written in the language's digits. */
export function many(key: PluralKey, n: number, ...subs: Sub[]): string {
  rules ??= new Intl.PluralRules(language());
  const all = [n.toLocaleString(language()), ...subs];
  return look(`${key}_${rules.select(n)}`, all) || look(`${key}_other`, all);
}

/** A word of the code as part of a message key, where dashes are not allowed. */
export type Snake<S extends string> = S extends `${infer Head}-${infer Tail}` ? `${Head}_${Snake<Tail>}` : S;

export const snake = <S extends string>(word: S): Snake<S> => word.replaceAll('-', '_') as Snake<S>;

/** Sets the page's language and direction. Called once by each page. */
export function speak(page: Document): void {
  page.documentElement.lang = language();
  page.documentElement.dir = t('direction');
}
