import { many } from '../../lib/browser/words';
import { hostOf } from '../../lib/reading/articleAddress';
import type { Source } from '../../lib/reading/types';
import styles from './SourceLine.module.css';

/** An article: its title, which is a link if it has an address, its author, its site, and the minutes to read it. */
export function SourceLine({ title, byline, excerpt, lang, address, minutes }: Source) {
  const host = hostOf(address);
  const name = (
    <span lang={lang || undefined} dir="auto">
      {title || host || address}
    </span>
  );
  return (
    <div className={styles.source}>
      <p className={styles.title}>
        {host === '' ? (
          name
        ) : (
          <a href={address} target="_blank" rel="noreferrer noopener">
            {name}
          </a>
        )}
      </p>
      <p className={styles.facts}>
        {byline && <bdi>{byline}</bdi>}
        {host && <bdi>{host}</bdi>}
        <span>{many('reading_minutes', minutes)}</span>
      </p>
      {excerpt && (
        <p className={styles.excerpt} lang={lang || undefined} dir="auto">
          {excerpt}
        </p>
      )}
    </div>
  );
}
