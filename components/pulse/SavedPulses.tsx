import type { ReactNode } from 'react';
import { t } from '../../lib/browser/words';
import { linkTo } from '../../lib/log/routes';
import type { Pulse } from '../../lib/pulse/types';
import { Button } from '../ui/Button';
import { plainDay } from '../ui/dayFormat';
import { PagePart } from '../ui/PagePart';
import styles from './Pulse.module.css';
import { PulseGaps } from './PulseGaps';

interface SavedPulsesProps {
  pulses: readonly Pulse[];
  /** Id of the talk or person whose page this is; pulses of any other get a link. */
  here: string | null;
  /** A deletion that can be undone. */
  gone: ReactNode;
  /** Shown at the end of the part, such as a link to ask. */
  foot?: ReactNode;
  onDelete(pulse: Pulse): void;
}

function Day({ pulse, here }: Pick<SavedPulsesProps, 'here'> & { pulse: Pulse }) {
  const { conversationId, personId, day } = pulse;
  if (here === (conversationId ?? personId)) return plainDay(day);
  const place = conversationId === null ? linkTo('person', personId ?? '') : linkTo('talk', conversationId);
  return <a href={place}>{plainDay(day)}</a>;
}

/** The pulses that both agreed to keep, each with a button to delete it. */
export function SavedPulses({ pulses, here, gone, foot, onDelete }: SavedPulsesProps) {
  if (pulses.length === 0 && !foot && !gone) return null;
  return (
    <PagePart title={t(foot ? 'pulse_kept_title' : 'pulse_kept_list')}>
      <div role="status" className={styles.gone}>
        {gone}
      </div>
      {pulses.map((pulse) => (
        <div key={pulse.id} className={styles.one}>
          <p className={styles.row}>
            <Day pulse={pulse} here={here} />
            <Button
              look="link"
              aria-label={t('pulse_delete_this', plainDay(pulse.day))}
              onClick={() => onDelete(pulse)}
            >
              {t('pulse_delete')}
            </Button>
          </p>
          <PulseGaps {...pulse} />
        </div>
      ))}
      {foot && <p className={styles.foot}>{foot}</p>}
    </PagePart>
  );
}
