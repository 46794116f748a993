import type { ReactNode } from 'react';
import { t } from '../../lib/browser/words';
import styles from './LogFrame.module.css';
import {
  askPlace,
  commitmentsPlace,
  decksPlace,
  type Place,
  peoplePlace,
  plansPlace,
  readingPlace,
  settingsPlace,
  takeAlongPlace,
  talksPlace,
} from './routes';

interface LogFrameProps {
  place: Place;
  /** When the last backup was made, as text. */
  lastBackup: string;
  /** What went wrong with storing, if anything. */
  trouble?: ReactNode;
  /** What was just done and can be undone. */
  done?: ReactNode;
  children: ReactNode;
}

/** Pages that belong under the link of another page. */
const within: Partial<Record<Place['page'], Place['page']>> = {
  talk: 'talks',
  add: 'talks',
  search: 'talks',
  longer: 'talks',
  deck: 'questions',
  keys: 'settings',
  keyset: 'settings',
  person: 'people',
  pulse: 'ask',
};

/** The log's frame: links at the side, or on top of a narrow page, and one page beside them. */
export function LogFrame({ place, lastBackup, trouble, done, children }: LogFrameProps) {
  const way = (href: string, page: Place['page'], label: string) => (
    <a href={href} aria-current={place.page === page ? 'page' : within[place.page] === page}>
      {label}
    </a>
  );
  return (
    <div className={styles.frame}>
      <header className={styles.side}>
        <p className={styles.name}>{t('log_name')}</p>
        <nav aria-label={t('log_ways')}>
          {way(talksPlace, 'talks', t('log_talks_title'))}
          {way(peoplePlace, 'people', t('people_title'))}
          {way(commitmentsPlace, 'commitments', t('commitments_title'))}
          {way(plansPlace, 'plans', t('plans_title'))}
          {way(decksPlace, 'questions', t('decks_title'))}
          {way(readingPlace, 'reading', t('reading_title'))}
          {way(askPlace, 'ask', t('ask_title'))}
          {way(takeAlongPlace, 'take-along', t('take_title'))}
          {way(settingsPlace, 'settings', t('settings_title'))}
        </nav>
        <p className={styles.foot}>
          <span>{lastBackup}</span> <span>{t('log_stays')}</span>
        </p>
      </header>
      <main className={styles.main}>
        {trouble}
        <div role="status">{done}</div>
        {children}
      </main>
    </div>
  );
}
