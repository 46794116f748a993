import { snake, t } from '../../../lib/browser/words';
import { mendPause, removePause } from '../../../lib/conversation/actions/heldPauses';
import { enders, type Pause } from '../../../lib/conversation/types';
import { Button } from '../../ui/Button';
import { ChoiceChips } from '../../ui/ChoiceChips';
import { clock } from '../../ui/timeFormat';
import styles from './PauseRows.module.css';

interface PauseRowsProps {
  /** Start of the talk, epoch milliseconds. */
  startedAt: number;
  pauses: readonly Pause[];
  /** Saves; `what` names the write, which is retried if it fails. */
  keep(what: string, run: () => Promise<unknown>): void;
}

/** The pauses that were held: each can be removed, and who spoke can be changed. Nothing if none. */
export function PauseRows({ startedAt, pauses, keep }: PauseRowsProps) {
  if (pauses.length === 0) return null;
  return (
    <ul className={styles.pauses} aria-label={t('pauses_title')}>
      {[...pauses]
        .sort((a, b) => a.at - b.at)
        .map(({ id, at, band, endedBy }) => {
          const name = t('pause_line', clock(at - startedAt), t(`pause_band_${snake(band)}`));
          return (
            <li key={id}>
              <ChoiceChips
                legend={name}
                choices={enders.map((value) => ({ value, label: t(`pause_${value}`) }))}
                value={endedBy}
                onChange={(who) => keep(`pause/${id}/who`, () => mendPause(id, who, Date.now()))}
              />
              <Button
                look="link"
                aria-label={t('pause_remove_this', name)}
                onClick={() => keep(`pause/${id}`, () => removePause(id, Date.now()))}
              >
                {t('pause_remove')}
              </Button>
            </li>
          );
        })}
    </ul>
  );
}
