import { useState } from 'react';
import { createPortal } from 'react-dom';
import { t } from '../../lib/browser/words';
import type { Uncounted as Why } from '../../lib/panel/cardInSight';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import styles from './UncountedNotice.module.css';

/**
 * Says why a press in the card did not count. Placed in the open dialog or popover, else in the page. It is not itself
 * an element that pressGuard observes, so it is never taken for a visible sheet of ours while the page covers the rest.
 */
export function UncountedNotice({ why, onClose }: { why: Why; onClose(): void }) {
  const [place] = useState(() => document.querySelector('dialog[open], :popover-open') ?? document.body);
  return createPortal(
    <div className={styles.over}>
      <Notice
        actions={
          <Button look="quiet" unfocused onClick={onClose}>
            {t('log_close')}
          </Button>
        }
      >
        {t(`card_uncounted_${why}`)}
      </Notice>
    </div>,
    place,
  );
}
