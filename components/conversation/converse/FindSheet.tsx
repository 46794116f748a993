import { useState } from 'react';
import { dealThis } from '../../../lib/prompts/actions/dealCards';
import { findCards } from '../../../lib/prompts/findCards';
import { decks, everyCard } from '../../../lib/prompts/queries/decks';
import { chooseAbout } from '../../../lib/settings/actions';
import { tryTo } from '../../panel/lastFailure';
import { useSteadyRead } from '../../ui/useSteadyRead';
import { FindCard } from './FindCard';

/** How many of the found cards are shown. */
const limit = 20;

/** Searches all cards, favourites first, and shows the one that is pressed. */
export function FindSheet({ talkId, onClose }: { talkId: string; onClose(): void }) {
  const [words, setWords] = useState('');
  const all = useSteadyRead(() => Promise.all([everyCard(), decks()]));
  if (!all) return null;
  const [cards, { favourites }] = all;
  return (
    <FindCard
      words={words}
      found={findCards(cards, { words, favourites, limit })}
      favourites={favourites}
      onWords={setWords}
      onPick={(id) => {
        onClose();
        void tryTo(() => dealThis(talkId, id, Date.now()));
      }}
      onFavourite={(id, on) => void tryTo(() => chooseAbout('favourite', id, on, Date.now()))}
      onClose={onClose}
    />
  );
}
