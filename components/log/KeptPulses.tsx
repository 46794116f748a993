import type { ReactNode } from 'react';
import { t } from '../../lib/browser/words';
import type { Pulse } from '../../lib/pulse/types';
import { Button } from '../parts/Button';
import { plainDay } from './days';
import { Part } from './Part';
import styles from './Pulse.module.css';
import { PulseGaps } from './PulseGaps';
import { personPlace, talkPlace } from './place';

interface KeptPulsesProps {
  pulses: readonly Pulse[];
  /** Each leads to its talk or person: where they are not on that page. */
  linked?: boolean;
  /** A deletion that can be taken back. */
  gone: ReactNode;
  /** What stands at the part's end, such as the way to ask. */
  foot?: ReactNode;
  onDelete(pulse: Pulse): void;
}

function Day({ pulse, linked }: { pulse: Pulse; linked: boolean }) {
  const { conversationId, personId, day } = pulse;
  const place = conversationId !== null ? talkPlace(conversationId) : personId !== null ? personPlace(personId) : null;
  return linked && place !== null ? <a href={place}>{plainDay(day)}</a> : plainDay(day);
}

/** The pulses that both agreed to keep, and the way to be rid of each. */
export function KeptPulses({ pulses, linked = false, gone, foot, onDelete }: KeptPulsesProps) {
  if (pulses.length === 0 && !foot && !gone) return null;
  return (
    <Part title={t(linked ? 'pulse_kept_list' : 'pulse_kept_title')}>
      <div role="status" className={styles.gone}>
        {gone}
      </div>
      {pulses.map((pulse) => (
        <div key={pulse.id} className={styles.one}>
          <p className={styles.row}>
            <Day pulse={pulse} linked={linked} />
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
      {foot}
    </Part>
  );
}
