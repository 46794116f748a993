import { useState } from 'react';
import { language, many, t } from '../../lib/browser/words';
import type { Listed } from '../../lib/commitments/types';
import type { Mix } from '../../lib/conversation/combinedFigures';
import { plainKeys } from '../../lib/key-sets/builtInKeySets';
import { askTellId } from '../../lib/key-sets/defaultKeySet';
import { setName } from '../../lib/key-sets/keyNameQueries';
import type { AskedOften } from '../../lib/prompts/queries/askedQuestions';
import { CommitmentsBySide, type CommitmentsBySideProps } from '../commitments/CommitmentsBySide';
import { useCloseUndo } from '../commitments/useCloseUndo';
import { AskTellTally } from '../conversation/talks/AskTellTally';
import { KeySetTally } from '../conversation/talks/KeySetTally';
import { ModeFigures } from '../conversation/talks/ModeFigures';
import { type TalkEntry, TalkRow } from '../conversation/talks/TalkRow';
import { MoreButton } from '../ui/MoreButton';
import { share } from '../ui/numberFormat';
import { PagePart } from '../ui/PagePart';
import styles from './Person.module.css';

interface TalksWithProps {
  /** As many as are shown; `total` is how many there are. */
  entries: readonly TalkEntry[];
  total: number;
  today: string;
  onMore(): void;
}

/** The talks with somebody, newest first. */
export function TalksWith({ entries, total, today, onMore }: TalksWithProps) {
  if (total === 0) return null;
  return (
    <PagePart title={many('log_talks', total)}>
      <ul className={styles.list}>
        {entries.map((entry) => (
          <TalkRow key={entry.talk.id} {...entry} today={today} />
        ))}
      </ul>
      <MoreButton shown={entries.length} total={total} onMore={onMore} />
    </PagePart>
  );
}

/** Commitments and questions shown at first. */
const few = 10;

export interface OpenWithProps extends Pick<CommitmentsBySideProps, 'keep' | 'onCalendar'> {
  /** By due day. */
  open: readonly Listed[];
}

/** What is open between the coach and a person; the page shows their name, so the rows do not. */
export function OpenWith({ open, keep, onCalendar }: OpenWithProps) {
  const { note, onClosed } = useCloseUndo(keep);
  const [limit, setLimit] = useState(few);
  const shown = open.slice(0, limit);
  return (
    <>
      {note}
      {open.length > 0 && (
        <PagePart title={many('commitments_open', open.length)}>
          <CommitmentsBySide all={shown.map((one) => ({ ...one, alias: '' }))} {...{ keep, onClosed, onCalendar }} />
          <MoreButton shown={shown.length} total={open.length} onMore={() => setLimit(limit + 5 * few)} />
        </PagePart>
      )}
    </>
  );
}

/** What was counted with a person; figures of different sets and captures are separate, each with its counts first. */
export function MixWith({ mixes }: { mixes: readonly Mix[] }) {
  if (mixes.length === 0) return null;
  return (
    <PagePart title={t('person_mix')}>
      {mixes.map((mix) => (
        <OneMix key={`${mix.talk.keySetId}/${mix.talk.capture}`} {...mix} />
      ))}
      <p className={styles.soft}>{t('log_label')}</p>
    </PagePart>
  );
}

function OneMix({ talk, own, talks, partly, summary }: Mix) {
  const { keySetId, modes } = talk;
  const { ask, tell } = summary.times;
  const shared = keySetId === askTellId && share(ask.length, tell.length);
  const bare = { keySetId, ...(modes ? { modes } : {}) };
  return (
    <div className={styles.mix}>
      <p>
        <bdi>{setName(keySetId, own)}</bdi>{' '}
        <span className={styles.soft}>
          {many(talk.capture === 'sample' ? 'person_mix_samples' : 'person_mix_talks', talks.length)}
          {partly > 0 && ` ${many('person_mix_partly', partly)}`}
        </span>
      </p>
      {plainKeys(bare) ? (
        <AskTellTally asks={ask.length} tells={tell.length} />
      ) : (
        <KeySetTally talk={bare} summary={summary} own={own} />
      )}
      {shared && <p className={styles.soft}>{shared}</p>}
      {modes && (
        <ul>
          <ModeFigures modes={modes} summary={summary} own={own} />
        </ul>
      )}
    </div>
  );
}

/** The questions already asked of a person, latest first. */
export function AskedWith({ asked }: { asked: readonly AskedOften[] }) {
  const [limit, setLimit] = useState(few);
  if (asked.length === 0) return null;
  return (
    <PagePart title={t('log_questions')}>
      <ul className={styles.asked}>
        {asked.slice(0, limit).map(({ id, prompt, times, opened }) => (
          <li key={id} lang={prompt?.lang} dir="auto">
            {prompt ? prompt.text : <span lang={language()}>{t('card_gone')}</span>}{' '}
            <small lang={language()} dir="auto">
              {[times > 1 && many('person_asked_times', times), opened && t('log_opened')].filter(Boolean).join(' · ')}
            </small>
          </li>
        ))}
      </ul>
      <MoreButton shown={limit} total={asked.length} onMore={() => setLimit(limit + 5 * few)} />
    </PagePart>
  );
}
