import { t } from '../../../lib/browser/words';
import { linkTo } from '../../../lib/log/routes';
import { PageHeading } from '../../ui/PageHeading';
import styles from './NoTalks.module.css';

/** Shown before the first talk. */
export function NoTalks() {
  return (
    <>
      <PageHeading>{t('log_empty_title')}</PageHeading>
      <div className={styles.empty}>
        <p>{t('log_empty_what')}</p>
        <ol>
          <li>{t('log_empty_meeting')}</li>
          <li>{t('log_empty_panel')}</li>
          <li>{t('log_empty_start')}</li>
        </ol>
        <p className={styles.soft}>{t('log_empty_sample')}</p>
        <p>
          <a href={linkTo('add')}>{t('recall_add')}</a>
        </p>
      </div>
    </>
  );
}
