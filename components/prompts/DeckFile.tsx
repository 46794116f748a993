import { many, t } from '../../lib/browser/words';
import type { DeckDraft, DeckFault } from '../../lib/prompts/deckFile';
import { fileFaultText } from '../ui/fileFaultText';
import { ImportedFile } from '../ui/ImportedFile';
import { number } from '../ui/numberFormat';
import styles from './Decks.module.css';

/** The result of reading a chosen deck file. */
export type Brought = { draft: DeckDraft } | { fault: DeckFault } | null;

interface DeckFileProps {
  brought: Brought;
  onFile(file: File): void;
  onKeep(): void;
  onCancel(): void;
}

/** How many cards of a file are shown before it is saved. */
const shown = 5;

const faultWords = (fault: DeckFault): string =>
  fault.kind === 'too-many'
    ? t('decks_fault_many', number(fault.cards), number(fault.limit))
    : fileFaultText(fault, t('decks_fault_not_ours'));

/** A deck imported from a file. */
export function DeckFile({ brought, ...on }: DeckFileProps) {
  const words = { choose: t('decks_file_choose'), keep: t('decks_file_keep') };
  const fault = brought && 'fault' in brought ? faultWords(brought.fault) : undefined;
  return (
    <ImportedFile words={words} fault={fault} {...on}>
      {brought && 'draft' in brought && <Draft {...brought.draft} />}
    </ImportedFile>
  );
}

function Draft({ name, source, cards }: DeckDraft) {
  return (
    <>
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
    </>
  );
}
