import { t } from '../../lib/browser/words';
import type { Fault } from '../../lib/database/storageFault';
import { decks } from '../../lib/prompts/queries/decks';
import { MessagePage } from '../ui/MessagePage';
import { UndoBar } from '../ui/UndoBar';
import { useRead } from '../ui/useRead';
import { DeckFile } from './DeckFile';
import { Decks } from './Decks';
import { DeckView } from './DeckView';
import { useDeck } from './useDeck';
import { useDeckFile } from './useDeckFile';
import { useDecks } from './useDecks';

interface DecksPagesProps {
  /** The coach's deck that is open; null for the list. */
  id: string | null;
  /** Reports what failed and why; null after a success. */
  onFault(fault: Fault | null): void;
}

/** The list of decks, or one of the coach's own. Stays mounted between them, so that a deletion can be undone. */
export function DecksPages({ id, onFault }: DecksPagesProps) {
  const { gone, undo, close, ...decks } = useDecks(onFault);
  return (
    <>
      <div role="status">{gone && <UndoBar label={gone.label} onUndo={undo} onClose={close} />}</div>
      {id === null ? <All {...decks} onFault={onFault} /> : <One key={id} id={id} {...decks} onFault={onFault} />}
    </>
  );
}

type Verbs = Omit<ReturnType<typeof useDecks>, 'gone' | 'undo' | 'close'>;
type PageProps = Verbs & Pick<DecksPagesProps, 'onFault'>;

function All({ onFault, onAddDeck, onDealt, onFavourite, words, onWords, found }: PageProps) {
  const view = useRead(decks);
  const file = useDeckFile(onFault);
  if (!view) return null;
  return (
    <Decks {...view} {...{ words, found, onWords, onAddDeck, onDealt, onFavourite }} file={<DeckFile {...file} />} />
  );
}

function One({ id, onFault, onFavourite, onDeleteCard, onDelete }: PageProps & { id: string }) {
  const { view, ...verbs } = useDeck(id, onFault);
  if (view === undefined) return null;
  if (view === null) return <MessagePage title={t('decks_gone')} />;
  return (
    <DeckView {...view} {...verbs} {...{ onFavourite, onDeleteCard }} onDelete={() => onDelete(id, view.deck.name)} />
  );
}
