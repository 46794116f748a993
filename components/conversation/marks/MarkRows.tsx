import { useRef, useState } from 'react';
import { t } from '../../../lib/browser/words';
import { inOrder } from '../../../lib/conversation/tally';
import type { Conversation, Mark, MarkKey } from '../../../lib/conversation/types';
import type { KeySet } from '../../../lib/key-sets/builtInKeySets';
import { keyName, type ShownKey, shownKeys } from '../../../lib/key-sets/keyNameQueries';
import { toneOf } from '../../key-sets/keyColours';
import { Button } from '../../ui/Button';
import { clock } from '../../ui/timeFormat';
import { MarkForm } from './MarkForm';
import styles from './MarkRows.module.css';
import type { MarkVerbs } from './markVerbs';

export interface MarkRowsProps {
  talk: Pick<Conversation, 'startedAt' | 'endedAt' | 'keySetId' | 'modes' | 'details'>;
  /** The coach's own set, if the talk has one. */
  own?: KeySet | undefined;
  marks: readonly Mark[];
  /** Epoch milliseconds: while the talk goes on, no mark can be later. */
  now: number;
  /** The time of day of a moment, in the talk's place. */
  timeOf(at: number): string;
  verbs: MarkVerbs;
}

/** Every mark with its time; each can be changed or deleted, and one added. The last deletion can be undone. */
export function MarkRows(props: MarkRowsProps) {
  const { talk, marks, own } = props;
  const { keys } = shownKeys(talk, own);
  const { list, open, setOpen, close, remove, putBack, ...last } = useRows(props.verbs);
  // A mark that still exists could not be deleted yet.
  const gone = marks.some(({ id }) => id === last.gone?.id) ? null : last.gone;
  return (
    <div ref={list} className={styles.rows} tabIndex={-1}>
      {marks.length === 0 && <p>{t('marks_none')}</p>}
      <ol>
        {inOrder(marks).map((mark) => (
          <li key={mark.id} style={toneIn(keys, mark.key)}>
            {open === mark.id ? (
              <Changing {...props} mark={mark} onClose={close} onRemove={() => remove(mark)} />
            ) : (
              <Line {...props} mark={mark} onOpen={() => setOpen(mark.id)} />
            )}
          </li>
        ))}
      </ol>
      <div role="status">{gone && <Gone {...props} mark={gone} onUndo={() => putBack(gone)} />}</div>
      {open === 'new' ? (
        <Adding {...props} onClose={close} />
      ) : (
        <Button look="ghost" onClick={() => setOpen('new')}>
          {t('marks_add')}
        </Button>
      )}
    </div>
  );
}

/** Which mark is open for editing, and which was deleted last. */
function useRows(verbs: MarkVerbs) {
  const list = useRef<HTMLDivElement>(null);
  /** The id of the mark being changed; `new` for one being added. */
  const [open, setOpen] = useState<string | null>(null);
  const [gone, setGone] = useState<Mark | null>(null);
  const close = () => {
    setOpen(null);
    // The focused element disappears with the form.
    list.current?.focus();
  };
  const remove = (mark: Mark) => {
    verbs.onRemove(mark);
    setGone(mark);
    close();
  };
  const putBack = (mark: Mark) => {
    verbs.onPutBack(mark);
    setGone(null);
    list.current?.focus();
  };
  return { list, open, gone, setOpen, close, remove, putBack };
}

type OneProps = MarkRowsProps & { mark: Mark };

function Line({ talk, own, mark: { key, at }, timeOf, onOpen }: OneProps & { onOpen(): void }) {
  const [offset, word] = [clock(at - talk.startedAt), keyName(key, own)];
  return (
    <p className={styles.line}>
      <span>{offset}</span>
      <b dir={own && 'auto'}>{word}</b>
      <time dateTime={new Date(at).toISOString()}>{timeOf(at)}</time>
      <Button look="link" aria-label={t('marks_change_this', word, offset)} onClick={onOpen}>
        {t('marks_change')}
      </Button>
    </p>
  );
}

function Gone({ talk, own, mark: { key, at }, onUndo }: OneProps & { onUndo(): void }) {
  return (
    <p className={styles.gone} dir={own && 'auto'}>
      {t('marks_removed', keyName(key, own), clock(at - talk.startedAt))}{' '}
      <Button look="link" onClick={onUndo}>
        {t('marks_put_back')}
      </Button>
    </p>
  );
}

/** The colour of a key of the set; none for a detail. */
function toneIn(keys: readonly ShownKey[], id: MarkKey) {
  const place = keys.findIndex((key) => key.id === id);
  return place < 0 ? undefined : toneOf(place, keys.length);
}

/** All keys that could be pressed in the talk. */
function pressable({ talk, own }: MarkRowsProps): ShownKey[] {
  const { keys, details } = shownKeys(talk, own);
  return [...keys, ...details];
}

const lengthOf = ({ talk, now }: MarkRowsProps): number => Math.max(0, (talk.endedAt ?? now) - talk.startedAt);

function Changing({ mark, onClose, onRemove, ...props }: OneProps & { onClose(): void; onRemove(): void }) {
  const { talk, verbs } = props;
  return (
    <MarkForm
      keys={pressable(props)}
      offset={mark.at - talk.startedAt}
      chosen={mark.key}
      longest={lengthOf(props)}
      go={t('marks_save')}
      onSave={({ key, offset }) => {
        const at = offset === undefined ? {} : { at: talk.startedAt + offset };
        if (key !== undefined || offset !== undefined) verbs.onMend(mark, { ...(key ? { key } : {}), ...at });
        onClose();
      }}
      onCancel={onClose}
      onRemove={onRemove}
    />
  );
}

function Adding({ onClose, ...props }: MarkRowsProps & { onClose(): void }) {
  const { talk, verbs } = props;
  // The length is fixed when the form opens, so that it does not change while the field is edited.
  const [longest] = useState(lengthOf(props));
  return (
    <MarkForm
      keys={pressable(props)}
      offset={longest}
      chosen={null}
      longest={longest}
      go={t('marks_add_go')}
      onSave={({ key, offset = longest }) => {
        if (key) verbs.onAdd(key, talk.startedAt + offset);
        onClose();
      }}
      onCancel={onClose}
    />
  );
}
