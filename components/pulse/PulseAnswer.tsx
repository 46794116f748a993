import { type ReactNode, useId, useState } from 'react';
import { snake, t } from '../../lib/browser/words';
import { type Reply, type ReplyFault, replyIn } from '../../lib/pulse/pastedReply';
import { type Answer, type Answers, items } from '../../lib/pulse/types';
import { textLimit } from '../../lib/text';
import { Button } from '../ui/Button';
import { CheckField } from '../ui/CheckField';
import { ChoiceChips } from '../ui/ChoiceChips';
import { FieldFrame } from '../ui/FieldFrame';
import { focusOnMount } from '../ui/focusOnMount';
import { Notice } from '../ui/Notice';
import { PagePart } from '../ui/PagePart';
import styles from './Pulse.module.css';
import { PulseGaps } from './PulseGaps';

const ratings = ['1', '2', '3', '4', '5'] as const;
type Written = (typeof ratings)[number];
const choices = ratings.map((value) => ({ value, label: value }));
const rated = (value: Written | null) => (value === null ? null : (Number(value) as Answer));

/** The second step: what the coach thinks the other person will say. */
export function PulseGuess({ mine, onMine }: { mine: Answers; onMine(mine: Answers): void }) {
  return (
    <PagePart title={t('pulse_guess')}>
      <p>{t('pulse_guess_what')}</p>
      {items.map((item, at) => (
        <ChoiceChips
          key={item}
          legend={t(`pulse_guess_${item}`)}
          choices={choices}
          value={ratings[(mine[at] ?? 0) - 1] ?? null}
          onChange={(value) => onMine(mine.with(at, rated(value)) as Answers)}
        />
      ))}
    </PagePart>
  );
}

interface PulsePasteProps {
  pasted: string;
  guessed: boolean;
  onPasted(pasted: string): void;
  onReply(reply: Reply): void;
}

/** What is wrong with a paste, and what to do. */
export const faultWords = (fault: ReplyFault): string => t(`pulse_fault_${snake(fault)}`);

/** The third step: the reply, read only when the coach asks for it. */
export function PulsePaste({ pasted, guessed, onPasted, onReply }: PulsePasteProps) {
  const [fault, setFault] = useState<ReplyFault | null>(null);
  const show = () => {
    const reply = replyIn(pasted);
    setFault(reply.ok ? null : reply.error);
    if (reply.ok) onReply(reply.value);
  };
  return (
    <PagePart title={t('pulse_paste')}>
      <PasteField
        label={t('pulse_paste_field')}
        hint={t('pulse_paste_hint')}
        text={pasted}
        onText={(text) => {
          setFault(null);
          onPasted(text);
        }}
      />
      {fault && <Notice urgent>{faultWords(fault)}</Notice>}
      <p className={styles.row}>
        <Button look="quiet" onClick={show}>
          {t('pulse_show')}
        </Button>
        {!guessed && <span className={styles.soft}>{t('pulse_unguessed')}</span>}
      </p>
    </PagePart>
  );
}

interface PasteFieldProps {
  label: string;
  hint?: string;
  text: string;
  onText(text: string): void;
}

/** A field to paste what others sent. */
export function PasteField({ label, hint, text, onText }: PasteFieldProps) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} hint={hint}>
      <textarea
        id={id}
        rows={4}
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        maxLength={textLimit}
        aria-describedby={hint ? `${id}-hint` : undefined}
        value={text}
        onChange={({ target }) => onText(target.value)}
      />
    </FieldFrame>
  );
}

interface PulseResultProps {
  mine: Answers;
  reply: Reply;
  /** Who did the thinking, as the coach answered in the talk's reflection; empty for no answer. */
  reflected: string;
  /** Whether it is to be kept, and whether it is on disk. */
  kept: boolean;
  stored: boolean;
  onKeep(): void;
  onAgain(): void;
}

/** Both answers side by side; kept only if the other person allows it and the coach says that both agreed. */
export function PulseResult({ mine, reply, reflected, kept, stored, onKeep, onAgain }: PulseResultProps) {
  return (
    <PagePart
      title={t('pulse_paste')}
      aside={
        <Button look="link" onClick={onAgain}>
          {t('pulse_again')}
        </Button>
      }
    >
      {/* The focused element is gone. */}
      <div ref={focusOnMount} tabIndex={-1} className={styles.shown}>
        <PulseGaps mine={mine} theirs={reply.answers} line={reply.line} reflected={reflected} />
      </div>
      {reply.lineMissing && <p>{t('pulse_line_missing')}</p>}
      <p className={styles.soft}>{t(reply.chance === null ? 'pulse_unchecked' : 'pulse_unproved')}</p>
      <Keeping mayKeep={reply.mayKeep} {...{ kept, stored, onKeep }} />
    </PagePart>
  );
}

type KeepingProps = Pick<PulseResultProps, 'kept' | 'stored' | 'onKeep'> & { mayKeep: boolean };

function Keeping({ mayKeep, kept, stored, onKeep }: KeepingProps): ReactNode {
  const [agreed, setAgreed] = useState(false);
  if (!mayKeep) return <p className={styles.soft}>{t('pulse_may_not')}</p>;
  if (kept) return <p role="status">{stored && t('pulse_kept')}</p>;
  return (
    <div className={styles.row}>
      <CheckField label={t('pulse_agreed')} checked={agreed} onChange={setAgreed} />
      <Button look="quiet" disabled={!agreed} onClick={onKeep}>
        {t('pulse_keep')}
      </Button>
    </div>
  );
}
