import { act, cleanup, fireEvent, render, renderHook, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { MarkRows } from '../../../../components/conversation/marks/MarkRows';
import { usePeople } from '../../../../components/people/usePeople';
import { usePerson } from '../../../../components/people/usePerson';
import { usePlanUndo } from '../../../../components/plans/usePlanUndo';
import { PulseList } from '../../../../components/pulse/PulseList';
import { useDeletion } from '../../../../components/ui/useDeletion';
import { deleteConversation } from '../../../../lib/conversation/actions/editTalk';
import { outbox, retry } from '../../../../lib/conversation/actions/outbox';
import { deletePerson, goingWith } from '../../../../lib/people/actions/deletePerson';
import { deletePlan } from '../../../../lib/plans/actions';
import { dropPlanDraft } from '../../../../lib/plans/planDraftActions';
import { deletePulse } from '../../../../lib/pulse/actions';
import { aTalk, noon } from '../conversation/rows';

vi.mock('../../../../lib/people/actions/deletePerson');
vi.mock('../../../../lib/conversation/actions/editTalk');
vi.mock('../../../../lib/plans/actions');
vi.mock('../../../../lib/plans/planDraftActions');
vi.mock('../../../../lib/pulse/actions');

const full = () => Promise.reject(new DOMException('', 'QuotaExceededError'));
/** Waits until everything that was started has finished. */
const settled = () => act(async () => void (await new Promise((done) => setTimeout(done, 0))));

beforeEach(() => {
  cleanup();
  vi.mocked(dropPlanDraft).mockResolvedValue();
  outbox.setState({ unsaved: [], fault: null });
  for (const verb of [deletePerson, deleteConversation, deletePlan, deletePulse])
    vi.mocked(verb).mockImplementation(full);
});

describe('a deletion that could not be written is not told as done', () => {
  it('of a person: what asked stays, and says why', async () => {
    vi.mocked(goingWith).mockResolvedValue({ counts: {}, copy: undefined, namesake: false });
    const people = renderHook(() => usePeople(vi.fn()));
    const { result } = renderHook(() => usePerson('p1', vi.fn(), people.result.current.forget));
    result.current.onAskDelete();
    await settled();
    result.current.onDelete();
    await settled();
    expect(result.current).toMatchObject({ failed: 'full', going: { counts: {} } });
    expect(people.result.current.forgotten).toBe(false);
    vi.mocked(deletePerson).mockResolvedValue({ ok: true, value: undefined });
    result.current.onDelete();
    await settled();
    expect(result.current).toMatchObject({ failed: null, going: null });
    expect(people.result.current.forgotten).toBe(true);
  });

  it('of a talk: why is said; nor is one told as deleted that was not there or is live', async () => {
    const onFault = vi.fn();
    const { result } = renderHook(() => useDeletion('#/', onFault));
    result.current.remove('c1', 'Ana');
    await settled();
    expect([result.current.gone, onFault.mock.calls]).toEqual([null, [['full']]]);
    vi.mocked(deleteConversation).mockResolvedValue([]);
    result.current.remove('c1', 'Ana');
    await settled();
    expect(result.current.gone).toBeNull();
  });

  it('of a pulse: said once it is on disk', async () => {
    const row = { ...{ id: 'u1', stamp: 's', conversationId: 'c1', personId: null, day: '2026-01-14' }, line: '' };
    render(<PulseList id="c1" pulses={[{ ...row, mine: [1, 2, 3], theirs: [1, 2, 3] }]} />);
    fireEvent.click(screen.getByRole('button', { name: /Delete/ }));
    await settled();
    expect(screen.getByRole('status').textContent).toBe('');
    vi.mocked(deletePulse).mockResolvedValue();
    await act(() => retry());
    expect(screen.getByRole('status').textContent).not.toBe('');
  });

  it('of a plan: said once it is on disk', async () => {
    const keep = vi.fn<(what: string, run: () => Promise<unknown>) => void>();
    const run = async () => keep.mock.lastCall?.[1]();
    const { result } = renderHook(() => usePlanUndo(keep, vi.fn()));
    const plan = { id: 'l1', words: { planWhen: 'w', planInstead: '', planWill: '' } } as Parameters<
      typeof result.current.onDelete
    >[0];
    const said = () => render(result.current.note).container.textContent;
    act(() => result.current.onDelete(plan));
    await act(() => run().catch(() => undefined));
    expect(said()).toBe('');
    vi.mocked(deletePlan).mockResolvedValue(undefined);
    await act(() => run());
    expect(said()).not.toBe('');
  });

  it('of a mark: said once it stands there no more', () => {
    const talk = aTalk({ id: 'c1' });
    const mark = { id: 'm1', stamp: 's', conversationId: 'c1', key: 'ask', at: noon };
    const verbs = { onMend: vi.fn(), onAdd: vi.fn(), onRemove: vi.fn(), onPutBack: vi.fn() };
    const rows = (marks: (typeof mark)[]) => (
      <MarkRows talk={talk} marks={marks} own={undefined} now={noon} timeOf={() => ''} verbs={verbs} />
    );
    const { rerender } = render(rows([mark]));
    fireEvent.click(screen.getByRole('button', { name: /Change/ }));
    fireEvent.click(screen.getByRole('button', { name: 'Delete this mark' }));
    expect(verbs.onRemove).toHaveBeenCalledOnce();
    expect(screen.getByRole('status').textContent).toBe('');
    rerender(rows([]));
    expect(screen.getByRole('status').textContent).not.toBe('');
  });
});
