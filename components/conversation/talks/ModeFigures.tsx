import { language, t } from '../../../lib/browser/words';
import { turnsForShare } from '../../../lib/conversation/tally';
import type { MarkKey, Summary } from '../../../lib/conversation/types';
import type { KeySet } from '../../../lib/key-sets/builtInKeySets';
import { keyName } from '../../../lib/key-sets/keyNameQueries';
import { clock } from '../../ui/timeFormat';

interface ModeFiguresProps {
  modes: readonly MarkKey[];
  summary: Pick<Summary, 'times' | 'open'>;
  own: KeySet | undefined;
}

/** How long each mode was on, out of the logged time; a percentage only from ten turns on (counting-scheme, 2.3). */
export function ModeFigures({ modes, summary, own }: ModeFiguresProps) {
  const open = modes.map((key) => ({ key, ms: summary.open?.[key] ?? 0 }));
  const all = open.reduce((sum, { ms }) => sum + ms, 0);
  const turns = modes.reduce((sum, key) => sum + (summary.times[key]?.length ?? 0), 0);
  const percent = (ms: number) => new Intl.NumberFormat(language(), { style: 'percent' }).format(ms / all);
  return open
    .filter(({ ms }) => ms > 0)
    .map(({ key, ms }) => (
      <li key={key} dir="auto">
        {turns < turnsForShare
          ? t('log_mode_time', keyName(key, own), clock(ms), clock(all))
          : t('log_mode_share', keyName(key, own), clock(ms), clock(all), percent(ms))}
      </li>
    ));
}
