// The texts of the spreadsheet table: its headings, and the choices as shown on screen.
import { snake, t } from '../../lib/browser/words';
import { coverages, kinds } from '../../lib/conversation/types';
import { type CsvWords, csvColumns } from '../../lib/exports/logTable';
import { keyName, setName } from '../../lib/key-sets/keyNameQueries';
import { sites } from '../../lib/meetings/sites/meetingAddress';
import { selfHosted } from '../../lib/meetings/sites/meetingSites';

const each = <K extends string>(keys: readonly K[], word: (key: K) => string): Record<K, string> =>
  Object.fromEntries(keys.map((key) => [key, word(key)])) as Record<K, string>;

export const tableWords = (): CsvWords => ({
  headings: each(csvColumns, (column) => t(`csv_${column}`)),
  yes: t('csv_yes'),
  no: t('csv_no'),
  kinds: each(kinds, (kind) => t(`kind_${snake(kind)}`)),
  captures: { live: '', sample: t('log_sample'), recalled: t('log_recalled') },
  coverages: each(coverages, (coverage) => t(`coverage_${snake(coverage)}`)),
  keyName,
  setName,
  word: t,
  site: (id) => (id === selfHosted.id ? t('sites_another') : sites.find((site) => site.id === id)?.name),
});
