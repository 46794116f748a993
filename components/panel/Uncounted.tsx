import { useEffect, useRef, useState } from 'react';
import { t } from '../../lib/browser/words';
import type { Uncounted as Why } from '../../lib/panel/inSight';
import { Button } from '../parts/Button';
import { Notice } from '../parts/Notice';
import styles from './Uncounted.module.css';

const isSomethingOpen = (): boolean => document.querySelector('dialog[open], :popover-open') !== null;

/**
 * Says, over whatever else is open, why a press in the card did not count. Where nothing is, it stays part of the card's
 * page, so that it does not count as a sheet in sight while a cover lies over the rest.
 */
export function Uncounted({ why, onClose }: { why: Why; onClose(): void }) {
  const over = useRef<HTMLDivElement>(null);
  const [above] = useState(isSomethingOpen);
  useEffect(() => {
    if (above) over.current?.showPopover();
  }, [above]);
  return (
    <div ref={over} popover={above ? 'manual' : undefined} className={styles.over}>
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
