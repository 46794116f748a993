import { act, render, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PlanForm } from '../../../../components/plans/PlanForm';
import { useOfferedTriggers } from '../../../../components/reflection/useOfferedTriggers';
import { db } from '../../../../lib/database/database';
import { failedReads, readAgain } from '../../../../lib/database/failedReads';
import { keepPlanDraft } from '../../../../lib/plans/planDraftActions';
import { offeredTriggers } from '../../../../lib/reflection/offeredTriggerActions';
import { emptyLog } from '../../../setup/freshLog';

vi.mock('../../../../lib/reflection/offeredTriggerActions');

beforeEach(emptyLog);

const form = () => render(<PlanForm from={null} keep={vi.fn()} onDone={vi.fn()} />);
const texts = () => screen.queryAllByRole<HTMLInputElement>('textbox').map(({ value }) => value);
const isTold = () => failedReads.getState().readers.size > 0;
const refused = () => new DOMException('not now', 'UnknownError');

describe('a plan half-written', () => {
  it('is found again', async () => {
    await keepPlanDraft({ planWhen: 'they ask', planInstead: '', planWill: 'wait' }, null);
    form();
    await vi.waitFor(() => expect(texts()).toEqual(['they ask', '', 'wait']));
    expect(isTold()).toBe(false);
  });

  it('that cannot be read is told, and is there once it can: no empty form stands in its place', async () => {
    await keepPlanDraft({ planWhen: 'they ask', planInstead: '', planWill: 'wait' }, null);
    const read = vi.spyOn(db.local, 'get').mockRejectedValue(refused());
    form();
    await vi.waitFor(() => expect(isTold()).toBe(true));
    expect(texts()).toEqual([]);
    read.mockRestore();
    act(readAgain);
    await vi.waitFor(() => expect(texts()).toEqual(['they ask', '', 'wait']));
    expect(isTold()).toBe(false);
  });
});

function Offered() {
  return <p>{useOfferedTriggers([], true).offered.join()}</p>;
}

it('own words for what set the telling off that cannot be read are told, and there once they can', async () => {
  vi.mocked(offeredTriggers).mockRejectedValueOnce(refused());
  render(<Offered />);
  await vi.waitFor(() => expect(isTold()).toBe(true));
  vi.mocked(offeredTriggers).mockResolvedValue(['Mondays']);
  act(readAgain);
  await vi.waitFor(() => expect(screen.getByText('Mondays')).toBeTruthy());
  expect(isTold()).toBe(false);
});
