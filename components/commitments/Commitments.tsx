import { useState } from 'react';
import { many, snake, t } from '../../lib/browser/words';
import { dueOf, dues, inCalendar } from '../../lib/commitments/dueDays';
import type { Listed } from '../../lib/commitments/types';
import { Button } from '../ui/Button';
import { CopyText } from '../ui/CopyText';
import { MoreButton } from '../ui/MoreButton';
import { PageHeading } from '../ui/PageHeading';
import { ClosedCommitments, type ClosedCommitmentsProps } from './ClosedCommitments';
import type { CommitmentRowProps } from './CommitmentRow';
import styles from './Commitments.module.css';
import { CommitmentsBySide } from './CommitmentsBySide';
import { inWords } from './dueDay';
import { useCloseUndo } from './useCloseUndo';

interface CommitmentsProps extends ClosedCommitmentsProps, Pick<CommitmentRowProps, 'onCalendar'> {
  /** All open ones, by due day. */
  open: readonly Listed[];
  /** YYYY-MM-DD, in the coach's time zone. */
  today: string;
}

/** How many commitments are shown at first, and how many more per press. */
const page = 50;

const line = (one: Listed): string => {
  const words = t('commitments_line', t(`commitments_${one.whose}`), inWords(one));
  return one.alias === '' ? words : t('commitments_line', one.alias, words);
};

/** Open commitments between the coach and others, by due day and separated by side; closed ones collapsed. */
export function Commitments({ open, closed, today, keep, onCalendar, onClosedShown }: CommitmentsProps) {
  const [limit, setLimit] = useState(page);
  const { note, onClosed } = useCloseUndo(keep);
  const shown = open.slice(0, limit);
  const row = { keep, onClosed, onCalendar };
  return (
    <>
      <PageHeading>{open.length === 0 ? t('commitments_none') : many('commitments_open', open.length)}</PageHeading>
      <p className={styles.where}>{t('commitments_where')}</p>
      {note}
      {dues.map((due) => (
        <Group
          key={due}
          name={t(`due_${snake(due)}`)}
          all={shown.filter(({ by }) => dueOf(by, today) === due)}
          {...row}
        />
      ))}
      <MoreButton shown={shown.length} total={open.length} onMore={() => setLimit(limit + page)} />
      <All open={open} onCalendar={onCalendar} />
      <ClosedCommitments closed={closed} keep={keep} onClosedShown={onClosedShown} />
    </>
  );
}

/** What can be done with the whole list. */
function All({ open, onCalendar }: Pick<CommitmentsProps, 'open' | 'onCalendar'>) {
  if (open.length === 0) return null;
  return (
    <div className={styles.acts}>
      <CopyText label={t('commitments_copy_all')} text={() => open.map(line).join('\n')} />
      {open.some(({ by }) => inCalendar(by)) && (
        <Button look="link" onClick={() => onCalendar(open)}>
          {t('commitments_calendar_all')}
        </Button>
      )}
      <span>{t('commitments_calendar_careful')}</span>
    </div>
  );
}

type GroupProps = Omit<CommitmentRowProps, 'one'> & { name: string; all: readonly Listed[] };

function Group({ name, all, ...row }: GroupProps) {
  if (all.length === 0) return null;
  return (
    <section aria-label={name} className={styles.group}>
      <h2>{name}</h2>
      <CommitmentsBySide all={all} {...row} />
    </section>
  );
}
