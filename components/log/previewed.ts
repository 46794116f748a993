import type { Change, Preview } from '../../lib/backup/preview';
import { language, many } from '../../lib/browser/words';

const tables = [
  'conversations',
  'marks',
  'gaps',
  'ideas',
  'pauses',
  'reflections',
  'commitments',
  'pulses',
  'deals',
  'people',
  'asides',
  'settings',
  'decks',
  'cards',
  'readings',
  'keysets',
] as const;

type Effect = keyof Change;

export const effects: readonly Effect[] = ['added', 'changed', 'removed', 'skipped'];

/** What taking a file over does in one respect, such as "3 talks, 41 marks"; empty where nothing. */
export function effectWords(preview: Preview, effect: Effect): string {
  const parts = tables.flatMap((table) => {
    const n = preview.tables[table][effect];
    return n === 0 ? [] : many(`take_${table}`, n);
  });
  return new Intl.ListFormat(language(), { type: 'unit' }).format(parts);
}
