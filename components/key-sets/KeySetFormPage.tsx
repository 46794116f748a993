import type { ReactNode } from 'react';
import { t } from '../../lib/browser/words';
import { linkTo } from '../../lib/log/routes';
import styles from '../prompts/Decks.module.css';
import { PageBody } from '../ui/PageBody';
import { PageHeading } from '../ui/PageHeading';

/** The page with the form for a new set, or for changing an existing one. */
export function KeySetFormPage({ changing, children }: { changing: boolean; children: ReactNode }) {
  const title = t(changing ? 'keysets_change' : 'keysets_new');
  return (
    <PageBody>
      <PageHeading title={title}>{title}</PageHeading>
      <p>
        <a href={linkTo('keys')}>{t('keysets_all')}</a>
      </p>
      {changing && <p className={styles.soft}>{t('keysets_change_what')}</p>}
      {children}
    </PageBody>
  );
}
