import { t } from '../../lib/browser/words';
import { linkTo } from '../../lib/log/routes';
import styles from './MessagePage.module.css';
import { PageHeading } from './PageHeading';

/** A page with only a message: no such talk, no such page. */
export function MessagePage({ title, text }: { title: string; text?: string }) {
  return (
    <div className={styles.sentence}>
      <PageHeading title={title}>{title}</PageHeading>
      {text && <p>{text}</p>}
      <p>
        <a href={linkTo('talks')}>{t('log_back')}</a>
      </p>
    </div>
  );
}
