import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { FindCard } from '../../../../components/conversation/converse/FindCard';
import { AskedQuestions } from '../../../../components/prompts/AskedQuestions';
import { DeckFile } from '../../../../components/prompts/DeckFile';
import { Decks } from '../../../../components/prompts/Decks';
import { DeckView } from '../../../../components/prompts/DeckView';
import { PageTitle } from '../../../../components/ui/PageHeading';
import { promptById, prompts } from '../../../../lib/prompts/builtInCards';
import type { DeckFault } from '../../../../lib/prompts/deckFile';
import type { Card, Deck } from '../../../../lib/prompts/types';

const deck: Deck = { id: 'k1', stamp: 's', name: '<b>Mine</b>', lang: 'en', source: null };
const card = (id: string, text: string): Card => ({
  ...{ id, stamp: 's', deckId: 'k1', position: 0, stage: null, kinds: ['any'], lang: 'en', text },
});
const none = new Set<string>();

describe('the decks', () => {
  function show(some: Partial<Parameters<typeof Decks>[0]> = {}) {
    const acts = { onWords: vi.fn(), onDealt: vi.fn(), onFavourite: vi.fn(), onAddDeck: vi.fn() };
    const own = [{ deck, count: 2, on: false }];
    const builtIn = [{ name: 'Explore', cards: prompts.slice(0, 2), on: true }];
    render(
      <Decks
        {...{ own, builtIn, favourites: new Set(['O1']), words: '', found: null, file: null }}
        {...acts}
        {...some}
      />,
    );
    return acts;
  }
  const box = (name: RegExp) => screen.getByRole<HTMLInputElement>('checkbox', { name });

  it('say which of them are dealt, and are switched one by one', () => {
    const { onDealt } = show();
    expect([box(/Mine/).checked, box(/Explore/).checked]).toEqual([false, true]);
    fireEvent.click(box(/Mine/));
    fireEvent.click(box(/Explore/));
    expect(onDealt.mock.calls).toEqual([
      ['k1', true],
      ['Explore', false],
    ]);
  });

  it('show names as text, and lead to an own one', () => {
    show();
    expect(screen.getByRole('link', { name: '<b>Mine</b>' }).getAttribute('href')).toBe('#/deck/k1');
    expect(document.querySelector('b')).toBeNull();
  });

  it('mark favourites, and let go of them', () => {
    const { onFavourite } = show();
    const [liked, other] = [promptById('O1')?.text, promptById('O2')?.text];
    fireEvent.click(screen.getByRole('button', { name: `Favourite: ${liked}`, pressed: true, hidden: true }));
    fireEvent.click(screen.getByRole('button', { name: `Favourite: ${other}`, pressed: false, hidden: true }));
    expect(onFavourite.mock.calls).toEqual([
      ['O1', false],
      ['O2', true],
    ]);
  });

  it('take a new one by its name, never without', () => {
    const { onAddDeck } = show();
    fireEvent.click(screen.getByRole('button', { name: 'Add deck' }));
    fireEvent.change(screen.getByRole('textbox', { name: 'Name of a new deck' }), { target: { value: 'New' } });
    fireEvent.click(screen.getByRole('button', { name: 'Add deck' }));
    expect(onAddDeck.mock.calls).toEqual([['New']]);
  });

  it('say where nothing was found', () => {
    show({ words: 'x', found: [] });
    expect(screen.getByText('No question says that.')).toBeTruthy();
  });
});

describe('an own deck', () => {
  function show(cards: Card[]) {
    const edits = { onRename: vi.fn(), onAdd: vi.fn(), onEdit: vi.fn(), onFavourite: vi.fn(), onDeleteCard: vi.fn() };
    const acts = { ...edits, onSave: vi.fn(), onDelete: vi.fn() };
    render(
      <PageTitle value="Deck">
        <DeckView deck={deck} cards={cards} favourites={none} {...acts} />
      </PageTitle>,
    );
    return acts;
  }
  const field = () => screen.getByRole('textbox', { name: 'Your question' });

  it('keeps its name out of the tab, and of the history', () => {
    show([]);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('<b>Mine</b>');
    expect(document.title).toBe('Deck · Coachside');
  });

  it('remarks on a question gently while it is written, and takes it all the same', () => {
    const { onAdd } = show([]);
    fireEvent.change(field(), { target: { value: 'Have you tried a list?' } });
    expect(screen.getByText(/your own advice/)).toBeTruthy();
    fireEvent.change(screen.getByRole('combobox', { name: 'Kind of talk' }), { target: { value: 'feedback' } });
    fireEvent.click(screen.getByRole('button', { name: 'Add question' }));
    expect(onAdd).toHaveBeenCalledWith({ text: 'Have you tried a list?', stage: null, kinds: ['feedback'] });
    fireEvent.click(screen.getByRole('button', { name: 'Add question' }));
    expect(onAdd).toHaveBeenCalledTimes(1);
  });

  it('lets a card be mended, given a stage, and deleted', () => {
    const { onEdit, onDeleteCard } = show([card('q1', 'What else?')]);
    const text = screen.getByRole('textbox', { name: 'Question' });
    fireEvent.change(text, { target: { value: 'Who else?' } });
    fireEvent.blur(text);
    expect(onEdit).toHaveBeenCalledWith('q1', { text: 'Who else?' });
    const [, stage] = screen.getAllByRole('combobox', { name: 'Stage' });
    if (stage) fireEvent.change(stage, { target: { value: 'focus' } });
    expect(onEdit).toHaveBeenLastCalledWith('q1', { stage: 'focus' });
    fireEvent.click(screen.getByRole('button', { name: 'Delete: What else?' }));
    expect(onDeleteCard).toHaveBeenCalledWith('q1');
  });

  it('keeps several kinds of talk until another is chosen', () => {
    const { onEdit } = show([{ ...card('q1', 'What else?'), kinds: ['coaching', 'feedback'] }]);
    const kind = screen.getAllByRole<HTMLSelectElement>('combobox', { name: 'Kind of talk' })[1] as HTMLSelectElement;
    expect(kind.selectedOptions[0]?.textContent).toMatch(/ and /);
    fireEvent.change(kind, { target: { value: 'any' } });
    expect(onEdit).toHaveBeenLastCalledWith('q1', { kinds: ['any'] });
  });

  it('shows fifty at a time', () => {
    show(Array.from({ length: 60 }, (_, at) => card(`q${at}`, `What ${at}?`)));
    expect(screen.getAllByRole('textbox', { name: 'Question' })).toHaveLength(50);
    fireEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(screen.getAllByRole('textbox', { name: 'Question' })).toHaveLength(60);
  });
});

describe('a deck file', () => {
  const acts = { onFile: vi.fn(), onKeep: vi.fn(), onCancel: vi.fn() };

  it('is shown as text before it is kept', () => {
    const draft = { name: '<i>x</i>', lang: '', source: null, cards: [{ text: '<img src=x>', stage: null }] };
    render(<DeckFile brought={{ draft }} {...acts} />);
    expect(screen.getByText('<img src=x>')).toBeTruthy();
    expect(document.querySelector('i, img')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Keep this deck' }));
    expect(acts.onKeep).toHaveBeenCalledOnce();
  });

  it('and a deck kept show a source as text, whatever its address', () => {
    for (const address of ['javascript://host/%0aalert(1)', 'data:text/html,x', 'https://example.org/a']) {
      const source = { title: 'Asking', address };
      const draft = { name: 'x', lang: '', source, cards: [] };
      const { unmount } = render(<DeckFile brought={{ draft }} {...acts} />);
      expect(screen.getByText(address)).toBeTruthy();
      expect(screen.queryByRole('link')).toBeNull();
      unmount();
      const verbs = { onRename: vi.fn(), onAdd: vi.fn(), onEdit: vi.fn(), onFavourite: vi.fn() };
      const more = { onDeleteCard: vi.fn(), onSave: vi.fn(), onDelete: vi.fn() };
      const view = render(<DeckView deck={{ ...deck, source }} cards={[]} favourites={none} {...verbs} {...more} />);
      expect(screen.getByText(address)).toBeTruthy();
      expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['#/questions']);
      view.unmount();
    }
  });

  it('can be chosen where `.txt` was added to its name on its way', () => {
    render(<DeckFile brought={null} {...acts} />);
    expect(document.querySelector('input')?.accept).toBe('.json,application/json,.txt,text/plain');
  });

  it.each<[DeckFault, RegExp]>([
    [{ kind: 'too-large', limit: 5 * 1024 * 1024 }, /larger than 5 MB/],
    [{ kind: 'too-many', cards: 50_000, limit: 5000 }, /50,000 questions.*5,000/],
    [{ kind: 'newer' }, /newer Coachside/],
    [{ kind: 'unreadable' }, /as text/],
    [{ kind: 'not-ours' }, /not a deck file/],
    [{ kind: 'wrong', field: 'cards.4.text' }, /cards\.4\.text/],
  ])('refused says why: %o', (fault, words) => {
    render(<DeckFile brought={{ fault }} {...acts} />);
    expect(screen.getByRole('alert').textContent).toMatch(words);
    expect(screen.getByRole('alert').textContent).toContain('Nothing was kept');
  });
});

it('a question looked for is picked, liked, and left', () => {
  const acts = { onWords: vi.fn(), onPick: vi.fn(), onFavourite: vi.fn(), onClose: vi.fn() };
  const found = [card('q1', '<b>What?</b>')].map(({ deckId, ...one }) => ({ ...one, deck: deckId }));
  render(<FindCard words="" found={found} favourites={none} {...acts} />);
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'what' } });
  fireEvent.click(screen.getByRole('button', { name: '<b>What?</b>' }));
  fireEvent.click(screen.getByRole('button', { name: 'Favourite: <b>What?</b>' }));
  fireEvent.click(screen.getByRole('button', { name: 'Back to the talk' }));
  expect(acts.onWords).toHaveBeenCalledWith('what');
  expect(acts.onPick).toHaveBeenCalledWith('q1');
  expect(acts.onFavourite).toHaveBeenCalledWith('q1', true);
  expect(acts.onClose).toHaveBeenCalled();
});

it('what opened something says so on the page of its talk', () => {
  const prompt = promptById('O1');
  render(
    <AskedQuestions
      asked={[
        { id: 'a', prompt, opened: true },
        { id: 'b', prompt: promptById('O2') },
      ]}
    />,
  );
  expect(screen.getAllByText('opened something')).toHaveLength(1);
});
