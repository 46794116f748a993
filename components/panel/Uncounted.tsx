import { useEffect, useRef } from 'react';
import { t } from '../../lib/browser/words';
import type { Uncounted as Why } from '../../lib/panel/inSight';
import { Button } from '../parts/Button';
import { Notice } from '../parts/Notice';
import styles from './Uncounted.module.css';

/** Says, over whatever else is open, why a press in the card did not count. */
export function Uncounted({ why, onClose }: { why: Why; onClose(): void }) {
  const over = useRef<HTMLDivElement>(null);
  useEffect(() => over.current?.showPopover(), []);
  return (
    <div ref={over} popover="manual" className={styles.over}>
      <Notice
        actions={
          <Button look="quiet" unfocused onClick={onClose}>
            {t('log_close')}
          </Button>
        }
      >
        {t(`card_uncounted_${why}`)}
      </Notice>
    </div>
  );
}
