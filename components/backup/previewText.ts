import type { Change, Preview } from '../../lib/backup/queries/restorePreview';
import { language, many } from '../../lib/browser/words';
import type { MergedTable } from '../../lib/database/tables';

type Effect = keyof Change;

export const effects: readonly Effect[] = ['added', 'changed', 'removed', 'skipped'];

/** The counts for one effect of importing a file, such as "3 talks, 41 marks"; empty if there are none. */
export function effectWords({ tables }: Preview, effect: Effect): string {
  // Talks first: in the file they come after their marks.
  const names = Object.keys(tables).filter((table) => table !== 'conversations') as MergedTable[];
  const parts = (['conversations', ...names] as const).flatMap((table) => {
    const n = tables[table][effect];
    return n === 0 ? [] : many(`take_${table}`, n);
  });
  return new Intl.ListFormat(language(), { type: 'unit' }).format(parts);
}
