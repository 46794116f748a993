import { useEffect } from 'react';
import { t } from '../../lib/browser/words';
import type { Fault } from '../../lib/database/storageFault';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { storageFaultText } from '../ui/storageFaultText';
import styles from './CurtainScreen.module.css';

/** A neutral screen over everything, without names, questions or counts, until lifted; says why if lifting failed. */
export function CurtainScreen({ fault, onLift }: { fault: Fault | null; onLift(): void }) {
  useEffect(() => {
    document.title = t('short_name');
  }, []);
  return (
    <main className={styles.curtain}>
      <h1 className={styles.name}>{t('short_name')}</h1>
      <Button look="ghost" unfocused onClick={onLift}>
        {t('curtain_lift')}
      </Button>
      {fault && <Notice urgent>{storageFaultText(fault)}</Notice>}
    </main>
  );
}
