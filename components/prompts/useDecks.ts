import { useState } from 'react';
import { language } from '../../lib/browser/words';
import type { Fault } from '../../lib/database/storageFault';
import { linkTo } from '../../lib/log/routes';
import * as own from '../../lib/prompts/actions/ownDecks';
import { findCards } from '../../lib/prompts/findCards';
import { decks, everyCard } from '../../lib/prompts/queries/decks';
import { chooseAbout } from '../../lib/settings/actions';
import { reportingFault, toHeading } from '../ui/reportingFault';
import { useRead } from '../ui/useRead';

interface Gone {
  label: string;
  undo(): Promise<unknown>;
}

/** How many of the found cards are shown. */
const limit = 50;

/** The search among all cards, and its results. */
function useFound() {
  const [words, setWords] = useState('');
  const looking = words.trim() !== '';
  const found = useRead(async () => {
    if (!looking) return null;
    const [cards, { favourites }] = await Promise.all([everyCard(), decks()]);
    return findCards(cards, { words, favourites, limit });
  }, [words, looking]);
  return { words, found: found ?? null, onWords: setWords };
}

/** The actions on decks and cards, and the last deletion as long as it can be undone. */
export function useDecks(onFault: (fault: Fault | null) => void) {
  const [gone, setGone] = useState<Gone | null>(null);
  const act = reportingFault(onFault);
  const close = () => {
    setGone(null);
    toHeading();
  };
  const addDeck = async (name: string) => {
    const id = await act(() => own.addDeck({ name, lang: language(), source: null }, [], Date.now()));
    if (id !== undefined) location.hash = linkTo('deck', id);
  };
  const deleteCard = async (id: string) => {
    const card = await act(() => own.deleteCard(id, Date.now()));
    if (card) setGone({ label: card.text, undo: () => own.undeleteCard(card, Date.now()) });
  };
  const deleteDeck = async (id: string, label: string) => {
    location.hash = linkTo('questions');
    const all = await act(() => own.deleteDeck(id, Date.now()));
    if (all) setGone({ label, undo: () => own.undeleteDeck(all, Date.now()) });
  };
  const undo = () => gone && void act(() => gone.undo().then(close));
  return {
    ...useFound(),
    gone,
    close,
    undo,
    onAddDeck: (name: string) => void addDeck(name),
    onDealt: (deck: string, on: boolean) => void act(() => chooseAbout('deck', deck, on, Date.now())),
    onFavourite: (id: string, on: boolean) => void act(() => chooseAbout('favourite', id, on, Date.now())),
    onDeleteCard: (id: string) => void deleteCard(id),
    onDelete: (id: string, label: string) => void deleteDeck(id, label),
  };
}
