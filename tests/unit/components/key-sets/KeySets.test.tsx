import { fireEvent, render, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { KeySetFile } from '../../../../components/key-sets/KeySetFile';
import { KeySetForm } from '../../../../components/key-sets/KeySetForm';
import { KeySets } from '../../../../components/key-sets/KeySets';
import { KeySetView } from '../../../../components/key-sets/KeySetView';
import { baseOf, namesBeside } from '../../../../components/key-sets/keySetFormDraft';
import { PageTitle } from '../../../../components/ui/PageHeading';
import { type KeySet, modesId } from '../../../../lib/key-sets/builtInKeySets';
import { askTellId } from '../../../../lib/key-sets/defaultKeySet';
import { faultsOf, setOf } from '../../../../lib/key-sets/keySetDraft';
import { aDraft } from '../../key-sets/drafts';
import { aTalk } from '../conversation/rows';

const aSet = (name: string, means: string | null = null): KeySet => ({
  ...setOf({ ...aDraft(['<b>Open</b>', 'سؤال']), name }, means),
  stamp: 's',
});
const mine = aSet('<i>Mine</i>');
const box = (name: string, at = 0) =>
  screen.getAllByRole<HTMLInputElement>('textbox', { name })[at] as HTMLInputElement;
const write = (name: string, value: string, at = 0) => fireEvent.change(box(name, at), { target: { value } });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const said = (field: HTMLElement): string =>
  document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent ?? '';

describe('the form of a set', () => {
  function show(id: string | null, own?: KeySet) {
    const acts = { onSave: vi.fn(), onCancel: vi.fn() };
    const base = id === null ? null : baseOf(id, own);
    render(<KeySetForm base={base} namesOf={namesBeside({ offered: own ? [own] : [], away: [] }, base)} {...acts} />);
    return acts;
  }

  it('begun from nothing names every fault at its field, goes to the first, and saves only without', () => {
    const { onSave } = show(null);
    press('Save this set');
    expect(document.activeElement).toBe(box('Name of the set'));
    for (const field of [box('Name of the set'), box('On the key', 1), box('What it counts, in one sentence')])
      expect([field.getAttribute('aria-invalid'), said(field)]).toEqual(['true', 'This is needed.']);
    expect(box('For example').getAttribute('aria-invalid')).toBe('false');
    for (const fault of screen.getAllByText('This is needed.')) expect(fault.className).toContain('fault');
    write('Name of the set', 'Four hats');
    expect(said(box('Name of the set'))).toBe('A set that means something else has this name.');
    write('Name of the set', 'Mine');
    for (const at of [0, 1]) {
      write('On the key', `Key ${at}`, at);
      write('What it counts, in one sentence', 'It.', at);
    }
    press('Save this set');
    const keys = [{ name: 'Key 0', definition: 'It.' }, { name: 'Key 1' }];
    expect(onSave).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ name: 'Mine', kind: 'count' }), null);
    expect(onSave.mock.calls[0]?.[0]).toMatchObject({ keys });
  });

  it('offers no letter of another key nor of another verb', () => {
    show(modesId);
    const first = screen.getAllByRole('combobox', { name: 'Letter' })[0] as HTMLElement;
    const letters = within(first)
      .getAllByRole('option')
      .map(({ textContent }) => textContent);
    expect(letters.join('')).toBe('ABDGHJKVYZ');
  });

  it('has to be told whether a change means the same', () => {
    const { onSave } = show(mine.id, mine);
    write('What it counts, in one sentence', 'I asked.');
    press('Save this set');
    expect(onSave).not.toHaveBeenCalled();
    screen.getByText('Please say which.');
    fireEvent.click(screen.getByRole('radio', { name: 'Yes, only the words are better' }));
    press('Save this set');
    expect(onSave).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ name: mine.name }), mine.id);
  });

  it('that means something else needs another name, and is no more what it was', () => {
    const { onSave } = show(mine.id, mine);
    fireEvent.click(screen.getByRole('radio', { name: 'No, it counts something else' }));
    press('Save this set');
    expect(said(box('Name of the set'))).toBe('A set that means something else has this name.');
    write('Name of the set', 'Other');
    press('Save this set');
    expect(onSave).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ name: 'Other' }), null);
  });

  it('with another number of keys, or another press, says that its figures begin anew', () => {
    const { onSave } = show(mine.id, mine);
    fireEvent.click(screen.getByRole('radio', { name: 'Yes, only the words are better' }));
    press('Add a key');
    screen.getByText(/begin anew and are never mixed/);
    press('Take key 3 away');
    fireEvent.click(screen.getByRole('checkbox', { name: /until the next press/ }));
    screen.getByText(/begin anew and are never mixed/);
    write('Name of the set', 'Modes');
    press('Save this set');
    expect(onSave).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ kind: 'mode' }), null);
  });

  it('begun from a built-in set has its words', () => {
    show(askTellId);
    expect([box('On the key').value, box('On the key', 1).value]).toEqual(['Ask', 'Tell']);
    expect(box('What it counts, in one sentence').value).toMatch(/^My turn asked/);
    for (const id of [askTellId, modesId])
      expect(faultsOf({ ...baseOf(id).draft, name: 'Mine' }), id).toEqual(new Map());
    screen.getByRole('group', { name: /^Does it still mean the same as .*Ask and tell/ });
  });
});

describe('the sets', () => {
  it('are the built-in ones first, all of them as text, and say which is chosen', () => {
    const acts = { onOffer: vi.fn(), onDelete: vi.fn() };
    const away = [aSet('Old'), aSet('Used')];
    render(
      <KeySets
        offered={[mine]}
        away={away}
        needless={new Set([away[0]?.id ?? ''])}
        chosen={mine.id}
        file={null}
        {...acts}
      />,
    );
    expect(document.querySelector('main b, li b, li i')).toBeNull();
    const links = screen.getAllByRole('link').map(({ textContent }) => textContent);
    expect(links).toEqual([
      'Settings',
      'Ask and tell',
      'Four hats',
      '<i>Mine</i>',
      'Make a set of your own',
      'Old',
      'Used',
    ]);
    expect(screen.getAllByText('Your next talks begin with it.')).toHaveLength(1);
    press(/Take out again: .*Used/);
    press(/Delete: .*Old/);
    expect(screen.queryByRole('button', { name: /Delete: .*Used/ })).toBeNull();
    expect([acts.onOffer.mock.calls, acts.onDelete.mock.calls]).toEqual([[[away[1]?.id]], [[away[0]?.id]]]);
  });

  it('one says what was logged with it and with other wordings, samples by themselves', () => {
    const acts = { onUse: vi.fn(), onChange: vi.fn(), onCopy: vi.fn(), onSave: vi.fn(), onOffer: vi.fn() };
    const talks = [mine.id, mine.id, 'another wording'].map((keySetId) => aTalk({ keySetId }));
    const times = { ask: [], tell: [], 'own-a': Array(7).fill(0) };
    const live = { talk: aTalk(), own: mine, talks, partly: 0, summary: { times } };
    render(
      <PageTitle value="Set of keys">
        <KeySetView id={mine.id} own={mine} chosen={false} away={false} figures={[live]} {...acts} />
      </PageTitle>,
    );
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('<i>Mine</i>');
    // The tab's title ends up in the browser's history.
    expect(document.title).toBe('Set of keys · Coachside');
    expect(screen.getByText(/3 talks/).textContent).toBe(
      'As it went: 3 talks (1 of them in another wording that means the same)',
    );
    expect(screen.queryByText(/In samples/)).toBeNull();
    screen.getByText((_, one) => one?.tagName === 'LI' && one.textContent === '7 <b>Open</b>');
    press('Use it in your next talks');
    press('Put away');
    expect([acts.onUse.mock.calls.length, acts.onOffer.mock.calls]).toEqual([1, [[false]]]);
  });
});

it('a file is looked at as text before it is kept, and refused with the reason', () => {
  const acts = { onFile: vi.fn(), onKeep: vi.fn(), onCancel: vi.fn() };
  const brought = { draft: { ...aDraft(['<b>Open</b>']), name: '<i>Mine</i>' }, means: null };
  const { rerender } = render(<KeySetFile brought={brought} known={() => true} {...acts} />);
  // Mail programs and chats add `.txt`.
  expect(document.querySelector('input')?.accept).toBe('.json,application/json,.txt,text/plain');
  screen.getByRole('heading', { name: '<i>Mine</i>' });
  screen.getByRole('heading', { name: '<b>Open</b>' });
  screen.getByText('You have this set already.');
  press('Keep this set');
  expect(acts.onKeep).toHaveBeenCalledOnce();
  const faults = [
    [{ kind: 'draft', field: 'keys.1.letter', fault: 'twice' }, /^keys\.1\.letter: Another key.*Nothing was kept\.$/],
    [{ kind: 'too-many', keys: 50_000, limit: 6 }, /50,000 keys/],
    [{ kind: 'not-ours' }, /not a key set file/],
  ] as const;
  for (const [fault, reason] of faults) {
    rerender(<KeySetFile brought={{ fault }} known={() => false} {...acts} />);
    screen.getByText(reason);
  }
});
