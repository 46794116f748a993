import { act, fireEvent, render, renderHook, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LostLog, type LostProps } from '../../../../components/backup/LostLog';
import { useLostLog } from '../../../../components/backup/useLostLog';
import { leaveLostLog } from '../../../../lib/backup/actions/presenceMark';
import { foundCopy } from '../../../../lib/backup/queries/foundCopy';
import { lostLog } from '../../../../lib/backup/queries/lostLog';
import { noon } from '../conversation/rows';

vi.mock('../../../../lib/backup/queries/foundCopy');
vi.mock('../../../../lib/backup/actions/presenceMark');
vi.mock('../../../../lib/backup/queries/lostLog');

const lost = { device: 'd1', talks: 12, day: '2026-01-14', copiedAt: noon };
const copy = { at: noon, blob: new Blob(['{}']) };

function show(some: Partial<LostProps> = {}) {
  const acts = { onLook: vi.fn(), onSave: vi.fn(), onLeave: vi.fn() };
  const shown = render(<LostLog lost={lost} damaged={false} busy={false} {...acts} {...some} />);
  return { ...acts, ...shown };
}
const button = (name: string) => screen.queryByRole<HTMLButtonElement>('button', { name });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name, hidden: true }));
const look = 'Look at the copy';
const save = 'Save the copy as a file';
const leave = 'Go on without it';

beforeEach(() => {
  // happy-dom does not have it; does what the browser does.
  HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
    this.open = true;
  };
});

describe('a log that the browser lost', () => {
  it('with a copy is told, and offers it', () => {
    const { onLook, onSave } = show();
    expect(screen.getByText(/^There were 12 talks here, the last of January 14, 2026\./)).toBeTruthy();
    expect(screen.getByText(/^A copy from Jan 15, 2026, 12:00 PM was kept inside the browser/)).toBeTruthy();
    press(look);
    press(save);
    expect([onLook.mock.calls.length, onSave.mock.calls.length]).toEqual([1, 1]);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('without a copy points to a backup that was saved', () => {
    show({ lost: { ...lost, talks: 1, copiedAt: undefined } });
    expect(screen.getByText(/^There was 1 talk here, of January 14, 2026\./)).toBeTruthy();
    expect(screen.getByText(/^There is no copy inside the browser\./)).toBeTruthy();
    expect([button(look), button(save)]).toEqual([null, null]);
    expect(button(leave)).toBeTruthy();
  });

  it.each<[string, Partial<LostProps>]>([
    ['whose copy cannot be read once it was asked for', { damaged: true }],
    ['whose copies cannot even be listed', { lost: { ...lost, copiedAt: null } }],
  ])('%s says so, and lets it be asked for again', (_, some) => {
    const { onLook } = show(some);
    expect(screen.getByRole('alert').textContent).toBe(
      'The copy cannot be read. If you have saved a backup, choose it below.',
    );
    expect(screen.queryByText(/^There is no copy/)).toBeNull();
    press(look);
    expect(onLook).toHaveBeenCalledOnce();
  });

  it('being put back takes no other press', () => {
    const { onLook, onLeave } = show({ busy: true });
    for (const name of [look, save, leave]) {
      expect(button(name)?.disabled).toBe(true);
      press(name);
    }
    expect([onLook.mock.calls.length, onLeave.mock.calls.length]).toEqual([0, 0]);
    expect(screen.queryByRole('dialog', { hidden: true })).toBeNull();
  });

  it('is given up only after a plain yes', () => {
    const { onLeave } = show();
    press(leave);
    const dialog = within(screen.getByRole('dialog', { hidden: true }));
    const go = dialog.getByRole<HTMLButtonElement>('button', { name: leave, hidden: true });
    expect(go.disabled).toBe(true);
    fireEvent.click(dialog.getByRole('checkbox', { name: 'I do not need my old log any more', hidden: true }));
    fireEvent.click(go);
    expect(onLeave).toHaveBeenCalledOnce();
  });
});

describe('what is done about it', () => {
  /** The hook once it knows of the lost log, and a function that answers the slow copy. */
  async function asked() {
    vi.mocked(lostLog).mockResolvedValue(lost);
    let answer: (found: typeof copy | undefined) => void = () => undefined;
    vi.mocked(foundCopy)
      .mockClear()
      .mockImplementation(() => new Promise((resolve) => (answer = resolve)));
    const { result } = renderHook(() => useLostLog(vi.fn()));
    await vi.waitFor(() => expect(result.current.lost).toEqual(lost));
    return { result, answer: (found: typeof copy | undefined) => act(async () => answer(found)) };
  }

  it('is done once where it is pressed twice, and again when it is over', async () => {
    const { result, answer } = await asked();
    const then = vi.fn();
    act(() => result.current.look(then));
    expect(result.current.busy).toBe(true);
    act(() => result.current.look(then));
    act(() => result.current.leave());
    await answer(copy);
    expect(then).toHaveBeenCalledOnce();
    expect(vi.mocked(foundCopy)).toHaveBeenCalledOnce();
    expect(vi.mocked(leaveLostLog)).not.toHaveBeenCalled();
    expect(result.current.busy).toBe(false);
    act(() => result.current.look(then));
    await answer(copy);
    expect(then).toHaveBeenCalledTimes(2);
  });

  it('says where the copy cannot be read, until it can', async () => {
    const { result, answer } = await asked();
    const then = vi.fn();
    act(() => result.current.look(then));
    await answer(undefined);
    expect([result.current.damaged, then.mock.calls.length]).toEqual([true, 0]);
    act(() => result.current.look(then));
    await answer(copy);
    expect([result.current.damaged, then.mock.calls.length]).toEqual([false, 1]);
  });
});
