import type { ReactNode } from 'react';
import type { ButtonHome } from '../../lib/browser/openPages';
import { t } from '../../lib/browser/words';
import { TellThem } from '../peers/TellThem';
import { PageHeading } from '../ui/PageHeading';
import { PagePart } from '../ui/PagePart';
import { ThreeTaps } from './ThreeTaps';
import styles from './Welcome.module.css';

interface WelcomeProps {
  home: ButtonHome;
  /** Whether this copy of Coachside was loaded by hand: an earlier copy may have its own log. */
  byHand: boolean;
  /** The shortcuts set in the browser; last, because they are read a moment later. */
  shortcuts?: ReactNode;
}

/** The first page after installing: all that a coach needs to know before a first talk. */
export function Welcome({ home, byHand, shortcuts }: WelcomeProps) {
  return (
    <div className={styles.page}>
      <PageHeading>{t('welcome_headline')}</PageHeading>
      <p className={styles.what}>{t('welcome_what')}</p>
      {byHand && <p className={styles.what}>{t('welcome_by_hand')}</p>}
      <div className={styles.columns}>
        <div>
          <PagePart title={t('welcome_cannot')}>
            <p>{t('welcome_cannot_what')}</p>
          </PagePart>
          <PagePart title={t('welcome_pin')}>
            <p>{t(`welcome_pin_${home}`)}</p>
          </PagePart>
          <TellThem />
        </div>
        <div>
          <ThreeTaps />
          <PagePart title={t('welcome_start')}>
            <ol>
              <li>{t('log_empty_meeting')}</li>
              <li>{t('log_empty_panel')}</li>
              <li>{t('log_empty_start')}</li>
            </ol>
          </PagePart>
          {shortcuts}
        </div>
      </div>
    </div>
  );
}
