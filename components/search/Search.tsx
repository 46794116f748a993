import { many, t } from '../../lib/browser/words';
import type { Conversation } from '../../lib/conversation/types';
import { linkTo } from '../../lib/log/routes';
import type { Excerpt, Searched } from '../../lib/search/findWords';
import { WhoLine } from '../conversation/talks/WhoLine';
import { fieldLabels } from '../reflection/fieldLabels';
import { plainDay } from '../ui/dayFormat';
import { MoreButton } from '../ui/MoreButton';
import { PageHeading } from '../ui/PageHeading';
import { SearchField } from '../ui/SearchField';
import styles from './Search.module.css';

/** A talk in which something was found. */
export interface FoundTalk {
  talk: Conversation;
  /** Empty if nobody is named. */
  alias: string;
}

export interface Hit extends Excerpt {
  /** Null for a plan, which has its own page. */
  found: FoundTalk | null;
  what: Searched;
}

interface SearchProps {
  words: string;
  /** Whether there is any text to search. */
  written: boolean;
  hits: readonly Hit[];
  /** How many there are in all, and how many are shown at most. */
  total: number;
  limit: number;
  onWords(words: string): void;
  onMore(): void;
}

function outcome({ words, written, total }: SearchProps): string {
  if (!written) return t('search_nothing');
  if (words.trim() === '') return t('search_what');
  return total === 0 ? t('search_none') : many('search_found', total);
}

const labelOf = (what: Searched): string => {
  if (what === 'idea') return t('search_idea');
  return what === 'plan' ? t('search_plan') : fieldLabels(what);
};

/** A search field, and every text of the coach's own that contains the words, each with a link to its talk. */
export function Search(props: SearchProps) {
  const { words, hits, total, limit, onWords, onMore } = props;
  return (
    <>
      <PageHeading>{t('search_headline')}</PageHeading>
      <SearchField label={t('search_words')} words={words} onWords={onWords} />
      <p role="status" className={styles.soft}>
        {outcome(props)}
      </p>
      <ul className={styles.list}>
        {hits.map((hit, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a talk may be found more than once, and rows keep nothing
          <li key={at} className={styles.hit}>
            {hit.found ? (
              <a href={linkTo('talk', hit.found.talk.id)} className={styles.talk}>
                <time dateTime={hit.found.talk.localDay}>{plainDay(hit.found.talk.localDay)}</time>
                <WhoLine {...hit.found} />
              </a>
            ) : (
              <a href={linkTo('plans')} className={styles.talk}>
                {t('plans_title')}
              </a>
            )}
            <span className={styles.soft}>{labelOf(hit.what)}</span>
            <p dir="auto" className={styles.words}>
              {hit.before}
              <mark>{hit.hit}</mark>
              {hit.after}
            </p>
          </li>
        ))}
      </ul>
      <MoreButton shown={limit} total={total} onMore={onMore} />
    </>
  );
}
