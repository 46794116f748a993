import { useState } from 'react';
import type { Fault } from '../../lib/database/storageFault';
import { linkTo } from '../../lib/log/routes';
import { addDeck } from '../../lib/prompts/actions/ownDecks';
import { readDeckFile } from '../../lib/prompts/deckFile';
import { reportingFault } from '../ui/reportingFault';
import type { Brought } from './DeckFile';

/** A deck file, from choosing it to saving the deck. */
export function useDeckFile(onFault: (fault: Fault | null) => void) {
  const [brought, setBrought] = useState<Brought>(null);
  const onFile = async (file: File) => {
    const read = await readDeckFile(file);
    setBrought(read.ok ? { draft: read.value } : { fault: read.error });
  };
  const onKeep = async () => {
    if (!brought || !('draft' in brought)) return;
    const { cards, ...deck } = brought.draft;
    const id = await reportingFault(onFault)(() => addDeck(deck, cards, Date.now()));
    if (id !== undefined) location.hash = linkTo('deck', id);
  };
  return {
    brought,
    onFile: (file: File) => void onFile(file),
    onKeep: () => void onKeep(),
    onCancel: () => setBrought(null),
  };
}
