import { useRef, useState } from 'react';
import { t } from '../../lib/browser/words';
import type { Agreed } from '../../lib/commitments/types';
import { localDay } from '../../lib/conversation/localDay';
import { canBeLeft } from '../../lib/conversation/talkStatus';
import type { Conversation } from '../../lib/conversation/types';
import { isJustAdded, waitingSince } from '../../lib/reflection/waitingSince';
import type { CloseCommitmentProps } from '../commitments/CloseCommitment';
import { Button } from '../ui/Button';
import { longDay } from '../ui/dayFormat';
import { finishKeys, useFinishKey } from '../ui/finishKey';
import { PagePart } from '../ui/PagePart';
import type { Saved } from '../ui/useAutosave';
import { useNow } from '../ui/useNow';
import { FirstFields, MoreFields, type ReflectionFormProps } from './ReflectionFields';
import styles from './ReflectionPart.module.css';
import { ReflectionReadout } from './ReflectionReadout';

interface ReflectionPartProps extends ReflectionFormProps, Pick<CloseCommitmentProps, 'keep'> {
  talk: Conversation;
  /** The commitments made in this talk, with what became of them. */
  agreed: readonly Agreed[];
  saved: Saved;
  onFinish(): void;
  /** Closes it as "not now", or makes it wait again. */
  onNotNow(closed: boolean): void;
}

/** A talk's reflection: to read once it is done or closed; a form before that, or when the coach wants to edit it. */
export function ReflectionPart(props: ReflectionPartProps) {
  const { reflection, talk, onNotNow, onFinish } = props;
  const [writing, setWriting] = useState(false);
  const [justClosed, setJustClosed] = useState(false);
  const leave = (closed: boolean) => {
    setJustClosed(closed);
    setWriting(false);
    onNotNow(closed);
  };
  const finish = () => {
    setWriting(false);
    if (reflection.status !== 'done') onFinish();
  };
  if ((reflection.status === 'done' || reflection.status === 'not-now') && !writing)
    return (
      <ReflectionReadout
        {...props}
        before={talk.confidence}
        {...(justClosed ? { onUndo: () => leave(false) } : {})}
        onWrite={() => setWriting(true)}
      />
    );
  return <Writing {...props} onFinish={finish} onNotNow={leave} />;
}

const sinceWhen = (talk: Conversation, now: number): string =>
  isJustAdded(talk, now)
    ? t('waiting_added')
    : t('waiting_since', longDay(localDay(waitingSince(talk, now), talk.timeZone)));

function Writing({ talk, saved, onFinish, onNotNow, ...form }: ReflectionPartProps) {
  const now = useNow(60_000);
  const [moreOpen, setMoreOpen] = useState(false);
  const fields = useRef<HTMLDivElement>(null);
  useFinishKey(onFinish, fields);
  const { status } = form.reflection;
  const waits = status === 'waiting' || status === 'open';
  const leavable = waits && canBeLeft(talk, now);
  const state = (
    <span role="status" className={styles.saved}>
      {saved && t(saved)}
    </span>
  );
  return (
    <PagePart title={t('reflect_title')} aside={state}>
      <div className={styles.form} ref={fields}>
        {waits && talk.endedAt !== null && (
          <p className={styles.stub}>
            {sinceWhen(talk, now)} {leavable && t('waiting_long')}
          </p>
        )}
        <FirstFields {...form} />
        <details className={styles.more} onToggle={({ currentTarget }) => setMoreOpen(currentTarget.open)}>
          <summary>{t('reflect_more')}</summary>
          <MoreFields {...form} moreOpen={moreOpen} confidenceBefore={talk.confidence} />
        </details>
        <p className={styles.ends}>
          <Button look="quiet" onClick={onFinish} title={t('reflect_done_key')} aria-keyshortcuts={finishKeys}>
            {t('reflect_done')}
          </Button>
          {leavable && (
            <Button look="link" onClick={() => onNotNow(true)}>
              {t('not_now')}
            </Button>
          )}
        </p>
      </div>
    </PagePart>
  );
}
