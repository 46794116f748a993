import { many, t } from '../../lib/browser/words';
import type { DeckDraft, DeckFault } from '../../lib/prompts/file';
import { Button } from '../parts/Button';
import { Notice } from '../parts/Notice';
import { number } from '../parts/numbers';
import styles from './Decks.module.css';
import { FileDrop } from './FileDrop';
import { fileFault } from './fileFault';

/** What became of a chosen deck file. */
export type Brought = { draft: DeckDraft } | { fault: DeckFault } | null;

interface DeckFileProps {
  brought: Brought;
  onFile(file: File): void;
  onKeep(): void;
  onCancel(): void;
}

/** Cards shown of a file before it is kept. */
const shown = 5;

const faultWords = (fault: DeckFault): string =>
  fault.kind === 'too-many'
    ? t('decks_fault_many', number(fault.cards), number(fault.limit))
    : fileFault(fault, t('decks_fault_not_ours'));

/** A deck brought by a file: looked at before anything of it is kept, all of it shown as text. */
export function DeckFile({ brought, onFile, onKeep, onCancel }: DeckFileProps) {
  return (
    <div className={styles.form}>
      <FileDrop label={t('decks_file_choose')} accept=".json,application/json" onFile={onFile} />
      <div aria-live="polite">
        {brought && 'fault' in brought && <Notice urgent>{faultWords(brought.fault)}</Notice>}
        {brought && 'draft' in brought && <Draft draft={brought.draft} onKeep={onKeep} onCancel={onCancel} />}
      </div>
    </div>
  );
}

type DraftProps = { draft: DeckDraft } & Pick<DeckFileProps, 'onKeep' | 'onCancel'>;

function Draft({ draft: { name, source, cards }, onKeep, onCancel }: DraftProps) {
  return (
    <div className={styles.form}>
      <h3 dir="auto">{name}</h3>
      {source && (
        <p className={styles.soft}>
          {t('decks_source')} <bdi>{source.title}</bdi> <bdi>{source.address}</bdi>
        </p>
      )}
      <p>{many('decks_count', cards.length)}</p>
      <ul className={styles.cards}>
        {cards.slice(0, shown).map(({ text, lang }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what a file says has no other name, and never moves
          <li key={at} lang={lang || undefined} dir="auto">
            <span className={styles.text}>{text}</span>
          </li>
        ))}
      </ul>
      <p className={styles.row}>
        <Button look="quiet" onClick={onKeep}>
          {t('decks_file_keep')}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t('take_cancel')}
        </Button>
      </p>
    </div>
  );
}
