import { saveFile } from '../../lib/browser/saveFile';
import type { Fault } from '../../lib/database/storageFault';
import * as own from '../../lib/prompts/actions/ownDecks';
import { deckFileName, deckText } from '../../lib/prompts/deckFile';
import { decks, deckWithCards } from '../../lib/prompts/queries/decks';
import { reportingFault } from '../ui/reportingFault';
import { useRead } from '../ui/useRead';

/** One deck of the coach's own as stored (null if deleted), and the actions on it. */
export function useDeck(id: string, onFault: (fault: Fault | null) => void) {
  const view = useRead(async () => {
    const [there, { favourites }] = await Promise.all([deckWithCards(id), decks()]);
    return there && { ...there, favourites };
  }, [id]);
  const act = reportingFault(onFault);
  return {
    view,
    onRename: (name: string) => void act(() => own.renameDeck(id, name, Date.now())),
    onAdd: (card: own.NewCard) => void act(() => own.addCard(id, card, Date.now())),
    onEdit: (card: string, changes: Partial<own.NewCard>) => void act(() => own.editCard(card, changes, Date.now())),
    onSave: () =>
      view &&
      saveFile(deckFileName(view.deck), new Blob([deckText(view.deck, view.cards)], { type: 'application/json' })),
  };
}
