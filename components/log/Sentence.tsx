import { t } from '../../lib/browser/words';
import { Heading } from './Heading';
import { talksPlace } from './place';
import styles from './Sentence.module.css';

/** A page that has only something to say: no such talk, no such page. */
export function Sentence({ title, text }: { title: string; text?: string }) {
  return (
    <div className={styles.sentence}>
      <Heading title={title}>{title}</Heading>
      {text && <p>{text}</p>}
      <p>
        <a href={talksPlace}>{t('log_back')}</a>
      </p>
    </div>
  );
}
