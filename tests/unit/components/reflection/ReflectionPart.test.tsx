import { fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LongerPart } from '../../../../components/reflection/LongerPart';
import { ReflectionPart } from '../../../../components/reflection/ReflectionPart';
import type { Conversation } from '../../../../lib/conversation/types';
import type { Reflection } from '../../../../lib/reflection/types';
import { aReflection, aTalk, minute, noon } from '../conversation/rows';

const day = 24 * 60 * minute;
const end = noon + 28 * minute;

beforeEach(() => {
  vi.useFakeTimers({ now: end + 7 * day });
});
afterEach(() => {
  vi.useRealTimers();
});

function show(row: Partial<Reflection>, talk: Partial<Conversation> = {}) {
  const acts = { onFinish: vi.fn(), onNotNow: vi.fn(), onChange: vi.fn() };
  const drawn = (status: Reflection['status']) => (
    <ReflectionPart
      {...acts}
      talk={aTalk(talk)}
      reflection={aReflection({ ...row, status })}
      lastPlan={undefined}
      agreed={[]}
      keep={() => undefined}
      coverage={null}
      saved={null}
      onCoverage={() => undefined}
    />
  );
  const { rerender } = render(drawn(row.status ?? 'done'));
  return { ...acts, now: (status: Reflection['status']) => rerender(drawn(status)) };
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const find = (name: string) => screen.queryByRole('button', { name });

describe('a reflection on the page of its talk', () => {
  it.each(['waiting', 'open'] as const)('says since when it waits while it is %s', (status) => {
    show({ status });
    expect(screen.getByText(/^Waiting since Thursday, January 15, 2026\./)).toBeTruthy();
  });

  it('of a talk that was just added waits since now', () => {
    const id = '019bc2a4-9f80-7000-8000-000000000000';
    const added = Number.parseInt(id.slice(0, 13).replace('-', ''), 16);
    vi.setSystemTime(added + 60_000);
    show({ status: 'waiting' }, { id, capture: 'recalled' });
    expect(screen.getByText(/^Just added\./)).toBeTruthy();
    expect(screen.queryByText(/Waiting since/)).toBeNull();
  });

  it('cannot be closed unwritten within seven days', () => {
    vi.setSystemTime(end + 7 * day - 1);
    show({ status: 'waiting' });
    expect(find('Not now')).toBeNull();
  });

  it('is closed as not now after seven days, and that is taken back where it was pressed', () => {
    const { onNotNow, now } = show({ status: 'waiting', noticed: 'They named it.' });
    press('Not now');
    expect(onNotNow).toHaveBeenLastCalledWith(true);
    now('not-now');
    expect(document.activeElement?.textContent).toContain('You closed this one');
    expect(screen.getByText('They named it.')).toBeTruthy();
    screen.getByRole('button', { name: 'Write it' }).focus();
    now('not-now');
    expect(document.activeElement?.textContent).toBe('Write it');
    press('Undo');
    expect(onNotNow).toHaveBeenLastCalledWith(false);
  });

  it('closed as not now is written and finished all the same, and offers no undo later', () => {
    const { onFinish, now } = show({ status: 'not-now' });
    expect(find('Undo')).toBeNull();
    press('Write it');
    expect(screen.queryByText(/^Waiting since/)).toBeNull();
    expect(find('Not now')).toBeNull();
    press('Done');
    expect(onFinish).toHaveBeenCalledOnce();
    now('done');
    expect(screen.queryByText(/You closed this one/)).toBeNull();
  });

  it('is done at Ctrl+Enter, what was typed a moment ago told first', () => {
    const { onChange, onFinish } = show({ status: 'waiting' });
    const field = screen.getByRole('textbox', { name: 'What did you notice?' });
    field.focus();
    fireEvent.change(field, { target: { value: 'Silence' } });
    fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true, isComposing: true });
    fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true, keyCode: 229 });
    fireEvent.keyDown(field, { key: 'Enter' });
    fireEvent.keyDown(document.body, { key: 'Enter', ctrlKey: true });
    expect(onFinish).not.toHaveBeenCalled();
    fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
    expect(onChange).toHaveBeenCalledWith({ noticed: 'Silence' });
    expect(onFinish).toHaveBeenCalledOnce();
    expect(onChange.mock.invocationCallOrder[0]).toBeLessThan(onFinish.mock.invocationCallOrder[0] ?? 0);
  });

  it.each([
    [2, 4, 'before: 2, after: 4'],
    [2, null, 'before: 2'],
    [undefined, 4, 'after: 4'],
  ] as const)('shows the confidence of before beside that of after: %s and %s', (before, after, words) => {
    show({ confidence: after }, before ? { confidence: before } : {});
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('asks for the confidence beside what was said before', () => {
    show({ status: 'waiting' }, { confidence: 5 });
    expect(screen.getByText('Before the talk: 5: wholly')).toBeTruthy();
  });

  it('shows own words among what set the telling off', () => {
    show({ triggers: ['silence'], ownTriggers: ['Friday'], triggerOther: 'the rain' });
    expect(screen.getByText('Silence, Friday, the rain')).toBeTruthy();
  });
});

describe('the longer look on the page of its talk', () => {
  const way = () => screen.getByRole('link');

  it('is offered where nothing of it is written', () => {
    render(<LongerPart reflection={aReflection({ longWhy: ' ' })} />);
    expect([way().textContent, way().getAttribute('href')]).toEqual(['Look at this one longer', '#/longer/talk']);
  });

  it.each([
    [undefined, 'Go on'],
    [noon, 'Change it'],
  ])('is read there once written, done at %s', (longAt, words) => {
    const row = aReflection({ longWhy: 'I was late.', longNext: 'Wait.', ...(longAt ? { longAt } : {}) });
    render(<LongerPart reflection={row} />);
    expect(screen.getAllByRole('definition').map((one) => one.textContent)).toEqual(['I was late.', 'Wait.']);
    expect(way().textContent).toBe(words);
  });
});
