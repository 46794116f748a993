import type { ReactNode } from 'react';
import { many, t } from '../../../lib/browser/words';
import type { Evidence as Counted } from '../../../lib/conversation/queries';
import { linkTo } from '../../../lib/log/routes';
import { groupOf } from '../../ui/dayFormat';
import { MoreButton } from '../../ui/MoreButton';
import { PageHeading } from '../../ui/PageHeading';
import { IdeaEvidence } from './IdeaEvidence';
import { NoTalks } from './NoTalks';
import { type TalkEntry, TalkRow } from './TalkRow';
import styles from './Talks.module.css';

export interface TalksProps {
  /** Newest first, only as many as are shown. */
  entries: readonly TalkEntry[];
  /** How many there are in all, how many began this week, and how many reflections wait. */
  total: number;
  thisWeek: number;
  waiting: number;
  /** What became of parked ideas. */
  evidence: Counted;
  /** YYYY-MM-DD, in the coach's time zone. */
  today: string;
  /** The longer look, if it is offered now. */
  longer?: ReactNode;
  onMore(): void;
}

function headline({ thisWeek, waiting }: TalksProps): string {
  const talks = thisWeek === 0 ? t('log_no_talk_yet') : many('log_talks', thisWeek);
  return waiting === 0 ? t('log_headline', talks) : t('log_headline_waiting', talks, many('log_waiting', waiting));
}

function grouped(entries: readonly TalkEntry[], today: string): [string, TalkEntry[]][] {
  const groups = new Map<string, TalkEntry[]>();
  for (const entry of entries) {
    const name = groupOf(entry.talk.localDay, today);
    const group = groups.get(name);
    if (group) group.push(entry);
    else groups.set(name, [entry]);
  }
  return [...groups];
}

/** The talks, newest first, grouped under this week and then by month. */
export function Talks(props: TalksProps) {
  const { entries, total, today, onMore } = props;
  if (total === 0) return <NoTalks />;
  return (
    <>
      <PageHeading>{headline(props)}</PageHeading>
      <p className={styles.add}>
        <a href={linkTo('add')}>{t('recall_add')}</a>
        <a href={linkTo('search')}>{t('search_way')}</a>
      </p>
      {props.longer}
      <IdeaEvidence {...props.evidence} />
      {grouped(entries, today).map(([name, group]) => (
        <section key={name} aria-label={name}>
          <h2 className={styles.group}>{name}</h2>
          <ul className={styles.list}>
            {group.map((entry) => (
              <TalkRow key={entry.talk.id} {...entry} today={today} />
            ))}
          </ul>
        </section>
      ))}
      <MoreButton shown={entries.length} total={total} onMore={onMore} />
      <p className={styles.label}>{t('log_label')}</p>
    </>
  );
}
