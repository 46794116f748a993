import { type FormEvent, useState } from 'react';
import { many, t } from '../../../lib/browser/words';
import { longestGap, missing, noteGap, removeGap } from '../../../lib/conversation/actions/unloggedGaps';
import type { Conversation, Gap } from '../../../lib/conversation/types';
import { Button } from '../../ui/Button';
import { ChoiceChips } from '../../ui/ChoiceChips';
import { TimeField } from '../../ui/TimeField';
import { clock } from '../../ui/timeFormat';
import styles from './GapRows.module.css';
import { offsetOf } from './offsetText';

interface GapRowsProps {
  talk: Pick<Conversation, 'id' | 'startedAt' | 'endedAt'>;
  gaps: readonly Gap[];
  /** Epoch milliseconds. */
  now: number;
  /** Saves; `what` names the write, which is retried if it fails. */
  keep(what: string, run: () => Promise<unknown>): void;
}

/** Stretches that the coach says were not logged: each can be removed, and one can be added. */
export function GapRows({ talk, gaps, now, keep }: GapRowsProps) {
  const [adding, setAdding] = useState(false);
  const note = (from: number, minutes: number) => {
    const gap = missing(talk.id, from, minutes);
    keep(`gap/${gap.id}`, () => noteGap(gap, Date.now()));
    setAdding(false);
  };
  const remove = ({ id }: Gap) => keep(`gap/${id}`, () => removeGap(id, Date.now()));
  return (
    <div className={styles.gaps}>
      <ul>
        {[...gaps]
          .sort((a, b) => a.from - b.from)
          .map((gap) => (
            <Line key={gap.id} startedAt={talk.startedAt} gap={gap} onRemove={() => remove(gap)} />
          ))}
      </ul>
      {adding ? (
        <GapForm talk={talk} now={now} onNote={note} onCancel={() => setAdding(false)} />
      ) : (
        <Button look="ghost" onClick={() => setAdding(true)}>
          {t('gaps_add')}
        </Button>
      )}
    </div>
  );
}

function Line({ startedAt, gap, onRemove }: { startedAt: number; gap: Gap; onRemove(): void }) {
  const words = many('gaps_line', gap.minutes, clock(gap.from - startedAt));
  return (
    <li>
      {words}{' '}
      <Button look="link" aria-label={t('gaps_remove_this', words)} onClick={onRemove}>
        {t('gaps_remove')}
      </Button>
    </li>
  );
}

/** Lengths offered, in minutes. */
const lengths = ['5', '10', '15', '20'] as const;

interface GapFormProps extends Pick<GapRowsProps, 'talk' | 'now'> {
  /** `from` in epoch milliseconds. */
  onNote(from: number, minutes: number): void;
  onCancel(): void;
}

/** While the talk goes on, a gap is assumed to have ended just now unless the coach enters a time. */
function GapForm({ talk, now, onNote, onCancel }: GapFormProps) {
  const [longest] = useState(Math.max(0, (talk.endedAt ?? now) - talk.startedAt));
  const [minutes, setMinutes] = useState('10');
  const [typed, setTyped] = useState<string | null>(null);
  const before = talk.endedAt === null ? Math.max(0, longest - Number(minutes) * 60_000) : 0;
  const text = typed ?? clock(before);
  const save = (event: FormEvent) => {
    event.preventDefault();
    onNote(talk.startedAt + (typed === null ? before : offsetOf(typed)), Number(minutes));
  };
  return (
    <form className={styles.form} onSubmit={save}>
      <ChoiceChips
        legend={t('gaps_how_long')}
        choices={lengths.map((value) => ({ value, label: many('minutes', Number(value)) }))}
        value={lengths.find((one) => one === minutes) ?? null}
        always
        onChange={setMinutes}
      />
      <Minutes value={minutes} onChange={setMinutes} />
      <TimeField label={t('gaps_from')} text={text} longest={longest} onText={setTyped} />
      <div className={styles.actions}>
        <Button look="quiet" type="submit">
          {t('gaps_go')}
        </Button>
        <Button look="link" onClick={onCancel}>
          {t('marks_cancel')}
        </Button>
      </div>
    </form>
  );
}

function Minutes({ value, onChange }: { value: string; onChange(value: string): void }) {
  const bounds = { min: 1, max: longestGap, step: 1 };
  return (
    <label className={styles.minutes}>
      {t('gaps_minutes')}{' '}
      <input
        type="number"
        inputMode="numeric"
        required
        {...bounds}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </label>
  );
}
