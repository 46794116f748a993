import { fireEvent, render, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { TriggerFields } from '../../../../components/reflection/TriggerFields';
import { ManyChips } from '../../../../components/ui/ManyChips';
import { db } from '../../../../lib/database/database';
import { openClock } from '../../../../lib/database/writeRows';
import { emptyReflection } from '../../../../lib/reflection/types';
import { aForm, type FormProps } from './form';

const form = (props: FormProps) => <TriggerFields inSight {...props} />;
const box = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const other = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'What was it?' });
const type = (value: string) => fireEvent.change(other(), { target: { value } });

async function known(...ownTriggers: string[]) {
  await openClock();
  await db.reflections.put({ ...emptyReflection, id: 'a', stamp: 's', status: 'done', ownTriggers });
}

beforeEach(() => Promise.all(db.tables.map((table) => table.clear())));

describe('what set the telling off', () => {
  it('in own words is told as it is typed, and kept as a choice at Enter', async () => {
    const { told, stored } = aForm(form);
    fireEvent.click(box('Something else'));
    await screen.findByRole('textbox');
    other().focus();
    type('Friday');
    fireEvent.submit(other());
    expect(told.slice(1)).toEqual([
      { triggerOther: 'Friday' },
      { triggers: [], triggerOther: '', ownTriggers: ['Friday'] },
    ]);
    await screen.findByLabelText('Friday');
    expect([box('Friday').checked, document.activeElement]).toEqual([true, box('Silence')]);
    expect(screen.queryByRole('textbox')).toBeNull();
    fireEvent.click(box('Friday'));
    expect(told.at(-1)).toEqual({ triggers: [], ownTriggers: [] });
    await vi.waitFor(() => expect(stored().ownTriggers).toEqual([]));
    expect(box('Friday').checked).toBe(false);
  });

  it('is read among own words once it is in sight, not before', async () => {
    await known('Friday');
    const read = vi.spyOn(db.reflections, 'orderBy');
    const folded = (inSight: boolean) => (
      <TriggerFields
        inSight={inSight}
        reflection={{ ...emptyReflection, id: 'talk', stamp: 's', status: 'open' }}
        onChange={() => undefined}
      />
    );
    const { rerender } = render(folded(false));
    expect(read).not.toHaveBeenCalled();
    rerender(folded(true));
    expect(await screen.findAllByRole('checkbox', { name: 'Friday' })).toHaveLength(2);
    rerender(folded(false));
    rerender(folded(true));
    expect(read).toHaveBeenCalledTimes(1);
    read.mockRestore();
  });

  it('in many words stays a text, whole, and says so', () => {
    const text = 'word '.repeat(20_000);
    aForm(form, { row: { triggerOther: text } });
    expect(other().value).toBe(text);
    expect(screen.getByText(/^This stays with this talk/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('by an earlier version is still there, and can become a choice', () => {
    const { told } = aForm(form, { row: { triggerOther: 'my boss' } });
    fireEvent.submit(other());
    expect(told).toEqual([{ triggers: [], triggerOther: '', ownTriggers: ['my boss'] }]);
  });

  it('is offered in later reflections, beside ours, several at once', async () => {
    await known('Friday', 'רעש');
    const { told } = aForm(form, { lag: 50 });
    await screen.findAllByLabelText('Friday');
    const chips = within(screen.getByRole('group', { name: 'What set the telling off?' }));
    const chip = (name: string) => chips.getByLabelText<HTMLInputElement>(name);
    expect(chip('רעש').nextElementSibling?.getAttribute('dir')).toBe('auto');
    fireEvent.click(chip('Friday'));
    fireEvent.click(chip('Silence'));
    fireEvent.click(chip('רעש'));
    expect(told.at(-1)).toEqual({ triggers: ['silence'], ownTriggers: ['Friday', 'רעש'] });
  });

  it('is taken away from what is offered, and offered again where that was pressed', async () => {
    await known('Friday');
    aForm(form);
    const [, offered] = await screen.findAllByLabelText('Friday');
    const chips = () => screen.getAllByLabelText('Friday');
    if (offered) fireEvent.click(offered);
    await expect.poll(() => db.settings.count()).toBe(1);
    expect(chips()).toHaveLength(1);
    fireEvent.click(chips()[0] as HTMLElement);
    await expect.poll(async () => (await db.settings.toArray())[0]?.value).toBe(false);
    expect(chips()).toHaveLength(2);
  });
});

describe('chips of which several can be chosen', () => {
  it('are one stop of the Tab key, gone through by arrows', () => {
    const choices = ['a', 'b', 'c'].map((value) => ({ value, label: value }));
    render(<ManyChips legend="some" choices={choices} values={['c']} onChange={() => undefined} />);
    const stops = () => screen.getAllByRole<HTMLInputElement>('checkbox').map((one) => one.tabIndex);
    expect(stops()).toEqual([0, -1, -1]);
    box('a').focus();
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowLeft', 'Enter'])
      fireEvent.keyDown(document.activeElement ?? document.body, { key });
    expect([document.activeElement, stops()]).toEqual([box('c'), [-1, -1, 0]]);
  });
});
