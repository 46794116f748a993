import { language, many, snake, t } from '../../../lib/browser/words';
import { countPauses } from '../../../lib/conversation/pauseFigures';
import { bands, enders, type Pause } from '../../../lib/conversation/types';
import { number } from '../../ui/numberFormat';
import styles from './PauseList.module.css';

const listed = (parts: readonly (string | false)[]): string =>
  new Intl.ListFormat(language(), { type: 'unit' }).format(parts.filter((part) => part !== false));

/** The pauses held in a talk, as counts, and why they are worth counting (counting-scheme, 2.1). Nothing if none. */
export function PauseList({ pauses }: { pauses: readonly Pause[] }) {
  const { total, band, endedBy } = countPauses(pauses);
  if (total === 0) return null;
  const lengths = listed(bands.map((one) => band[one] > 0 && t(`pauses_${snake(one)}`, number(band[one]))));
  const ends = listed(
    ([...enders, 'unsaid'] as const).map((who) => endedBy[who] > 0 && t(`pauses_${who}`, number(endedBy[who]))),
  );
  return (
    <section className={styles.pauses} aria-label={t('pauses_title')}>
      <p>{many('pauses_held', total, lengths, ends)}</p>
      <p className={styles.why}>{t('pauses_why')}</p>
    </section>
  );
}
