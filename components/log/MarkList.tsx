import { useState } from 'react';
import { many } from '../../lib/browser/words';
import type { Conversation, Mark } from '../../lib/conversation/types';
import { MarkRows } from '../parts/MarkRows';
import type { MarkVerbs } from '../parts/markVerbs';
import { useNow } from '../parts/now';
import { timeIn } from './days';
import styles from './MarkList.module.css';

interface MarkListProps {
  talk: Conversation;
  marks: readonly Mark[];
  verbs: MarkVerbs;
}

/** Every mark with its time, for reading and mending; folded away until asked for. */
export function MarkList({ talk, marks, verbs }: MarkListProps) {
  const now = useNow(60_000);
  const [open, setOpen] = useState(false);
  // Nothing was counted in it, and nothing is invented.
  if (talk.capture === 'recalled') return null;
  return (
    <details className={styles.marks} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{many('log_marks', marks.length)}</summary>
      {open && (
        <MarkRows talk={talk} marks={marks} now={now} timeOf={(at) => timeIn(at, talk.timeZone)} verbs={verbs} />
      )}
    </details>
  );
}
