import { useState } from 'react';
import { language, many, t } from '../../lib/browser/words';
import { combinedAnswers, fewest, type Together, withReplies } from '../../lib/pulse/combinedAnswers';
import { type Reply, type ReplyFault, repliesIn } from '../../lib/pulse/pastedReply';
import { items } from '../../lib/pulse/types';
import { Button } from '../ui/Button';
import { CopyText } from '../ui/CopyText';
import { number } from '../ui/numberFormat';
import { PagePart } from '../ui/PagePart';
import styles from './Pulse.module.css';
import { faultWords, PasteField } from './PulseAnswer';

interface PulseTogetherProps {
  replies: readonly Reply[];
  onReplies(replies: readonly Reply[]): void;
}

/** The outcome of the last paste. */
interface Added {
  known: number;
  faults: readonly ReplyFault[];
}

const none: Added = { known: 0, faults: [] };

function outcome({ known, faults }: Added): string[] {
  const [fault] = faults;
  return [
    ...(known > 0 ? [many('pulse_known', known)] : []),
    ...(fault ? [faults.length === 1 ? faultWords(fault) : many('pulse_unread', faults.length)] : []),
  ];
}

/** Answers of several people, combined by a third person: nothing is shown below five, and nothing is kept. */
export function PulseTogether({ replies, onReplies }: PulseTogetherProps) {
  const [pasted, setPasted] = useState('');
  const [added, setAdded] = useState(none);
  const all = combinedAnswers(replies, language());
  const clear = () => {
    setAdded(none);
    onReplies([]);
  };
  const add = () => {
    const { replies: more, faults } = repliesIn(pasted);
    const next = withReplies(replies, more);
    setAdded({ known: replies.length + more.length - next.length, faults });
    onReplies(next);
    if (faults.length === 0) setPasted('');
  };
  return (
    <PagePart title={t('pulse_together')}>
      <p>{t('pulse_together_what')}</p>
      <PasteField label={t('pulse_together_field')} text={pasted} onText={setPasted} />
      <div className={styles.row}>
        <Button look="quiet" onClick={add}>
          {t('pulse_add')}
        </Button>
        {replies.length > 0 && (
          <Button look="link" onClick={clear}>
            {t('pulse_together_clear')}
          </Button>
        )}
      </div>
      <p role="status">
        {[
          ...(replies.length > 0 ? [many('pulse_count', replies.length)] : []),
          ...(replies.length > 0 && !all ? [many('pulse_needed', fewest - replies.length)] : []),
          ...outcome(added),
        ].join(' ')}
      </p>
      {all && <Shown all={all} people={replies.length} />}
    </PagePart>
  );
}

/** The same as text, to be given to the coach. */
function asText({ counts, lines }: Together, people: number): string {
  const said = counts.map(({ said: times, leftOut }, at) => {
    const each = [
      ...times.map((n, answer) => t('pulse_times', number(answer + 1), number(n))),
      t('pulse_times', t('pulse_file_none'), number(leftOut)),
    ];
    return t('pulse_item_line', t(`pulse_item_${items[at] ?? 'heard'}`), each.join(', '));
  });
  const open = lines.map((line) => t('pulse_text_item', line));
  return [many('pulse_people', people), ...said, ...(open.length > 0 ? [t('pulse_file_line'), ...open] : [])].join(
    '\n',
  );
}

function Shown({ all, people }: { all: Together; people: number }) {
  return (
    <>
      <Counts counts={all.counts} />
      {all.lines.length > 0 && (
        <div className={styles.lines}>
          <h3>{t('pulse_file_line')}</h3>
          <ul>
            {all.lines.map((line, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two may have written the same
              <li key={at}>
                <span dir="auto">{line}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <p>
        <CopyText label={t('pulse_together_copy')} text={() => asText(all, people)} />
      </p>
    </>
  );
}

function Counts({ counts }: Pick<Together, 'counts'>) {
  return (
    <table className={styles.counts}>
      <caption>{t('pulse_counts')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('pulse_sentence')}</th>
          {['1', '2', '3', '4', '5', '–'].map((answer) => (
            <th key={answer} scope="col" aria-label={answer === '–' ? t('pulse_file_none') : undefined}>
              {answer}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {counts.map(({ said, leftOut }, at) => (
          <tr key={items[at]}>
            <th scope="row">{t(`pulse_item_${items[at] ?? 'heard'}`)}</th>
            {[...said, leftOut].map((n, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the answers are their places
              <td key={place}>{number(n)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
