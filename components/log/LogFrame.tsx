import type { ReactNode } from 'react';
import { t } from '../../lib/browser/words';
import { linkTo, navigation, type Place, routes } from '../../lib/log/routes';
import { PageTitle } from '../ui/PageHeading';
import styles from './LogFrame.module.css';

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

/** The log's frame: links at the side, or on top of a narrow page, and one page beside them. */
export function LogFrame({ place, lastBackup, trouble, done, children }: LogFrameProps) {
  const { under, title } = place.page === 'nowhere' ? { under: null, title: null } : routes[place.page];
  return (
    <div className={styles.frame}>
      <header className={styles.side}>
        <p className={styles.name}>{t('log_name')}</p>
        <nav aria-label={t('log_ways')}>
          {navigation.map((page) => (
            <a key={page} href={linkTo(page)} aria-current={place.page === page ? 'page' : under === page}>
              {t(routes[page].title)}
            </a>
          ))}
        </nav>
        <p className={styles.foot}>
          <span>{lastBackup}</span> <span>{t('log_stays')}</span>
        </p>
      </header>
      <main className={styles.main}>
        {trouble}
        <div role="status">{done}</div>
        <PageTitle value={title === null ? '' : t(title)}>{children}</PageTitle>
      </main>
    </div>
  );
}
