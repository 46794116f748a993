import { useState } from 'react';
import { many, snake, t } from '../../lib/browser/words';
import { searchForm } from '../../lib/foldCase';
import { linkTo } from '../../lib/log/routes';
import type { Met } from '../../lib/people/queries/people';
import type { Person } from '../../lib/people/types';
import { shortDay } from '../ui/dayFormat';
import { MoreButton } from '../ui/MoreButton';
import { PageBody } from '../ui/PageBody';
import { PageHeading } from '../ui/PageHeading';
import { SearchField } from '../ui/SearchField';
import styles from './People.module.css';

/** A person in the list; without a day if there was no talk. */
export type PersonEntry = { person: Person; talks: number } & Partial<Met>;

export interface PeopleView {
  entries: readonly PersonEntry[];
}

/** How many people are shown at first, and how many more per press. */
const page = 50;
/** With more people than this, there is a search field. */
const manyPeople = 10;

/** Everybody the coach named, latest talk first. */
export function People({ entries, today }: PeopleView & { today: string }) {
  const [words, setWords] = useState('');
  const [limit, setLimit] = useState(page);
  if (entries.length === 0) return <NoPeople />;
  const looked = searchForm(words.trim());
  const found = entries.filter(({ person }) => searchForm(person.alias).includes(looked));
  return (
    <PageBody>
      <PageHeading>{many('people_headline', entries.length)}</PageHeading>
      {entries.length > manyPeople && <SearchField label={t('people_find')} words={words} onWords={setWords} />}
      {found.length === 0 && <p>{t('people_found_none')}</p>}
      <ul className={styles.people}>
        {found.slice(0, limit).map((entry) => (
          <PersonRow key={entry.person.id} {...entry} today={today} />
        ))}
      </ul>
      <MoreButton shown={limit} total={found.length} onMore={() => setLimit(limit + page)} />
    </PageBody>
  );
}

function PersonRow({ person, talks, localDay, today }: PersonEntry & { today: string }) {
  return (
    <li>
      <a href={linkTo('person', person.id)}>
        <bdi className={styles.alias}>{person.alias}</bdi>
      </a>
      <span className={styles.what}>
        {person.relation && <span>{t(`relation_${snake(person.relation)}`)}</span>}
        <span>{many('log_talks', talks)}</span>
        {localDay && <span>{t('people_last', shortDay(localDay, today))}</span>}
      </span>
    </li>
  );
}

/** Shown before anybody was named. */
function NoPeople() {
  return (
    <PageBody>
      <PageHeading>{t('people_none')}</PageHeading>
      <p>{t('people_none_how')}</p>
    </PageBody>
  );
}
