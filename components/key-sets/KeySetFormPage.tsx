import type { ReactNode } from 'react';
import { t } from '../../lib/browser/words';
import { keysPlace } from '../log/routes';
import styles from '../prompts/Decks.module.css';
import { PageBody } from '../ui/PageBody';
import { PageHeading } from '../ui/PageHeading';

/** The page on which a set is written, or one that is kept is written anew. */
export function KeySetFormPage({ changing, children }: { changing: boolean; children: ReactNode }) {
  const title = t(changing ? 'keysets_change' : 'keysets_new');
  return (
    <PageBody>
      <PageHeading title={title}>{title}</PageHeading>
      <p>
        <a href={keysPlace}>{t('keysets_all')}</a>
      </p>
      {changing && <p className={styles.soft}>{t('keysets_change_what')}</p>}
      {children}
    </PageBody>
  );
}
