import { fireEvent, render, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { Talk, type TalkProps } from '../../../../../components/conversation/talks/Talk';
import { promptById } from '../../../../../lib/prompts/builtInCards';
import { aLiveTalk, aMark, anAside, aReflection, aSummary, aTalk, minute, noon } from '../rows';

const nothing = () => undefined;

function show(some: Partial<TalkProps> = {}) {
  const acts = { onReflection: vi.fn(), onFinish: vi.fn(), onMend: vi.fn(), onTakeBack: vi.fn(), onDismiss: vi.fn() };
  const onDelete = vi.fn();
  const drawn = (more: Partial<TalkProps>) => (
    <Talk
      talk={aTalk()}
      alias="S."
      aliases={['S.', 'M.']}
      marks={[aMark('b', 'tell', 95), aMark('a', 'ask', 10)]}
      asked={[]}
      reflection={aReflection({ noticed: 'They named it themselves.' })}
      agreed={[]}
      lastPlan={undefined}
      asides={[]}
      saved={null}
      onCoverage={nothing}
      onDelete={onDelete}
      gaps={[]}
      ideas={[]}
      pauses={[]}
      keep={nothing}
      {...{ onGuess: nothing, onNotNow: nothing }}
      {...acts}
      {...some}
      {...more}
    />
  );
  const { rerender } = render(drawn({}));
  return { ...acts, onDelete, shown: (more: Partial<TalkProps>) => rerender(drawn(more)) };
}

describe('one talk', () => {
  it('says when it was in its heading and in the tab', () => {
    show();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Thursday, January 15, 2026');
    expect(document.title).toBe('Thursday, January 15, 2026 · Coachside');
  });

  it('shows the counts, the first tell and the longest run', () => {
    show();
    const figures = screen.getByRole('region', { name: 'What was logged' });
    expect(figures.textContent).toContain('9 of 15 logged turns asked');
    expect(figures.textContent).toContain('First tell after 01:35');
    expect(figures.textContent).toContain('Longest run: 4 asks in a row');
    expect(within(figures).getByRole('img', { name: '9 asked, 6 told' })).toBeTruthy();
  });

  it.each([
    [5, 4, null],
    [5, 5, '5 of 10 logged turns asked'],
  ])('shows a share from ten turns on: %i and %i', (asks, tells, words) => {
    show({ talk: aTalk({ summary: aSummary({ asks, tells }) }) });
    expect(screen.queryByText(/logged turns asked/)?.textContent ?? null).toBe(words);
  });

  it('leaves out a first tell and a run where there is none', () => {
    show({ talk: aTalk({ summary: aSummary({ firstTell: null, longestRun: { key: 'ask', length: 1 } }) }) });
    expect(screen.queryByText(/First tell/)).toBeNull();
    expect(screen.queryByText(/Longest run/)).toBeNull();
  });

  it('says why the numbers are grey', () => {
    show({ talk: aTalk({ coverage: 'few' }) });
    expect(screen.getByText('Shown in grey: a few logged')).toBeTruthy();
  });

  it.each([
    [undefined, null],
    [6, 'Not logged at the beginning: 6 min'],
    [40, 'Not logged at the beginning: 28 min'],
  ])('says how much of its beginning was not logged: %s minutes of 28', (late, words) => {
    show({ talk: aTalk(late ? { loggedFrom: noon + late * minute } : {}) });
    expect(screen.queryByText(/^Not logged/)?.textContent ?? null).toBe(words);
  });

  it('shows the questions asked, and says where one is not known here', () => {
    show({
      asked: [
        { id: 'a', prompt: promptById('O1') },
        { id: 'b', prompt: undefined },
      ],
    });
    const questions = screen.getByRole('region', { name: 'Questions asked' });
    expect(
      within(questions)
        .getByText(promptById('O1')?.text ?? '')
        .getAttribute('dir'),
    ).toBe('auto');
    expect(within(questions).getByText('This question is not in this version of Coachside.')).toBeTruthy();
  });

  it('is read only while it is live', () => {
    show({ talk: aLiveTalk(), reflection: undefined });
    expect(screen.getByText(/This talk is going on/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.queryByRole('textbox', { hidden: true })).toBeNull();
  });

  it('is drawn from its marks where its summary is missing', () => {
    show({ talk: aTalk({ summary: null }) });
    expect(screen.getByRole('img', { name: '1 asked, 1 told' })).toBeTruthy();
  });

  it('is deleted at a press', () => {
    const { onDelete } = show();
    fireEvent.click(screen.getByRole('button', { name: 'Delete this talk' }));
    expect(onDelete).toHaveBeenCalledOnce();
  });
});

describe('its reflection', () => {
  it('is read back once done, only what was written', () => {
    show({
      reflection: aReflection({ noticed: 'A <b>moment</b>', theirStep: 'Talk to them', theirStepBy: '2026-01-20' }),
    });
    const part = screen.getByRole('region', { name: 'Reflection' });
    expect(
      within(part)
        .getAllByRole('term')
        .map((one) => one.textContent),
    ).toEqual(['What did you notice?', 'Their step, in their words']);
    expect(part.textContent).toContain('A <b>moment</b>');
    expect(part.textContent).toContain('Talk to them (by January 20, 2026)');
    expect(within(part).queryByRole('textbox')).toBeNull();
  });

  it('says so where nothing was written', () => {
    show({ reflection: aReflection() });
    expect(screen.getByText('Nothing was written down.')).toBeTruthy();
  });

  it('is changed on demand, field by field', () => {
    const { onReflection, onFinish } = show();
    fireEvent.click(screen.getByRole('button', { name: 'Change it' }));
    const field = screen.getByRole('textbox', { name: 'What did you notice?' });
    fireEvent.change(field, { target: { value: 'Something else' } });
    fireEvent.blur(field);
    expect(onReflection).toHaveBeenCalledWith({ noticed: 'Something else' });
    fireEvent.click(screen.getByRole('button', { name: 'Done' }));
    expect(onFinish).not.toHaveBeenCalled();
    expect(screen.getByRole('button', { name: 'Change it' })).toBeTruthy();
  });

  it.each(['waiting', 'open'] as const)('is finished here while it is %s', (status) => {
    const { onFinish } = show({ reflection: aReflection({ status }), saved: 'saved' });
    expect(screen.getByText('Saved')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Done' }));
    expect(onFinish).toHaveBeenCalledOnce();
  });
});

describe('the reflection of a talk', () => {
  const asked = /How much did you catch|Tells that were needed|How sure are you of these numbers/;
  it.each([
    ['logged as it went', 'live', 3],
    ['entered afterwards', 'recalled', 0],
  ] as const)('%s asks about its count only where there is one', (_, capture, questions) => {
    show({ talk: aTalk({ capture }), reflection: aReflection({ status: 'waiting' }) });
    const form = screen.getByRole('region', { name: 'Reflect' });
    expect(within(form).getByText('What set the telling off?')).toBeTruthy();
    expect(within(form).queryAllByText(asked)).toHaveLength(questions);
  });
});

describe('its facts', () => {
  it('change the alias when the field is left, not while it is typed', () => {
    const { onMend } = show();
    const field = screen.getByLabelText('With');
    fireEvent.input(field, { target: { value: 'M.' } });
    expect(onMend).not.toHaveBeenCalled();
    fireEvent.blur(field);
    expect(onMend).toHaveBeenCalledExactlyOnceWith({ alias: 'M.' });
  });

  it('change nothing where nothing was changed', () => {
    const { onMend } = show();
    fireEvent.blur(screen.getByLabelText('With'));
    fireEvent.blur(screen.getByLabelText('Length in minutes'));
    expect(onMend).not.toHaveBeenCalled();
  });

  it('change the length on Enter', () => {
    const { onMend } = show();
    const field = screen.getByLabelText('Length in minutes');
    fireEvent.input(field, { target: { value: '31' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(onMend).toHaveBeenCalledExactlyOnceWith({ minutes: 31 });
  });

  it('show what is stored once it is, where a length was too short or a name written another way', () => {
    const { onMend, shown } = show();
    const length = screen.getByLabelText<HTMLInputElement>('Length in minutes');
    fireEvent.input(length, { target: { value: '3' } });
    fireEvent.keyDown(length, { key: 'Enter' });
    fireEvent.blur(length);
    expect(onMend).toHaveBeenCalledExactlyOnceWith({ minutes: 3 });
    expect(length.value).toBe('3');
    shown({ talk: aTalk({ stamp: 't' }) });
    expect(length.value).toBe('28');
    const alias = screen.getByLabelText<HTMLInputElement>('With');
    fireEvent.input(alias, { target: { value: ' p-07' } });
    shown({ talk: aTalk({ stamp: 'u' }) });
    expect(alias.value).toBe(' p-07');
    fireEvent.blur(alias);
    shown({ talk: aTalk({ stamp: 'v' }), alias: 'p-07' });
    expect(alias.value).toBe('p-07');
    expect(screen.getByLabelText('With')).toBe(alias);
  });

  it('take no empty length', () => {
    const { onMend } = show();
    const field = screen.getByLabelText<HTMLInputElement>('Length in minutes');
    fireEvent.input(field, { target: { value: '' } });
    fireEvent.blur(field);
    expect(onMend).not.toHaveBeenCalled();
    expect(field.value).toBe('28');
  });

  it('change the kind', () => {
    const { onMend } = show();
    fireEvent.click(screen.getByLabelText('Coaching'));
    expect(onMend).toHaveBeenCalledWith({ kind: 'coaching' });
  });
});

describe('an earlier wording', () => {
  it('is shown by its field, taken back or let go', () => {
    const aside = anAside({ text: `It was quiet.\n${noon}` });
    const { onTakeBack, onDismiss } = show({ asides: [aside] });
    const list = screen.getByRole('list', { name: 'Earlier wordings' });
    expect(list.textContent).toContain('An earlier wording was kept: What did you notice?');
    expect(list.textContent).toContain('It was quiet.');
    fireEvent.click(screen.getByRole('button', { name: 'Take it back' }));
    expect(onTakeBack).toHaveBeenCalledExactlyOnceWith(aside);
    fireEvent.click(screen.getByRole('button', { name: 'Let it go' }));
    expect(onDismiss).toHaveBeenCalledExactlyOnceWith(aside);
  });
});
