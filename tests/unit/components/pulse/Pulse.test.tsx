import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { newWork, Pulse, type PulseProps } from '../../../../components/pulse/Pulse';
import { PulseTogether } from '../../../../components/pulse/PulseTogether';
import { SavedPulses } from '../../../../components/pulse/SavedPulses';
import type { Reply } from '../../../../lib/pulse/pastedReply';
import { codeOf, type Said } from '../../../../lib/pulse/pulseCode';
import { pulse, talk } from '../../backup/log';

const said: Said = { answers: [2, null, 5], mayKeep: false, hasLine: true, chance: 7 };
const sent = (more: Partial<Said> = {}, line = 'More <b>silence</b>') => `${codeOf({ ...said, ...more })}\n${line}`;

function show(more: Partial<PulseProps> = {}) {
  const onKeep = vi.fn();
  const onSave = vi.fn();
  function Page() {
    const [work, setWork] = useState(newWork(null));
    return (
      <Pulse
        {...{ talk: undefined, person: undefined, thinking: null, replies: [], saved: false, kept: null }}
        {...{ work, onSave, onReplies: vi.fn(), stored: work.kept !== null }}
        onWork={(change) => setWork({ ...work, ...change })}
        onKeep={() => {
          onKeep();
          setWork({ ...work, kept: 'u1' });
        }}
        {...more}
      />
    );
  }
  render(<Page />);
  return {
    onKeep,
    onSave,
    guess: (item: string, n: string) =>
      fireEvent.click(within(screen.getByRole('group', { name: item })).getByRole('radio', { name: n })),
    paste: (text: string) => {
      fireEvent.change(screen.getByRole('textbox', { name: 'Paste it as it came' }), { target: { value: text } });
      fireEvent.click(screen.getByRole('button', { name: 'Show their answer' }));
    },
  };
}

describe('a pulse', () => {
  it('stands beside the guess, as gaps in words, without sum, mean or grade', () => {
    const { guess, paste } = show({ talk: talk('c1'), thinking: 4 });
    guess('They were heard', '4');
    guess('They did most of the thinking', '5');
    paste(sent());
    const rows = [...document.querySelectorAll('dd')].map((one) => one.textContent);
    expect(rows).toEqual([
      'You 4, they 2: 2 apart',
      'They left it out; you did not guess',
      'You 5, they 5: the sameIn your reflection, on who did the thinking, you chose “4: mostly them, I asked and played back”.',
      'More <b>silence</b>',
    ]);
    expect(screen.getByText(/Your guess/).textContent).toContain('Their answer');
    expect(screen.queryByRole('group', { name: 'They were heard' })).toBeNull();
    expect(screen.getByText(/cannot prove who wrote it/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Start over' }));
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Paste it as it came' }).value).toBe('');
  });

  it('shows nothing of the answer before it is asked for', () => {
    show();
    const field = screen.getByRole('textbox', { name: 'Paste it as it came' });
    fireEvent.change(field, { target: { value: sent() } });
    expect(screen.queryByText('They were heard', { selector: 'dt' })).toBeNull();
  });

  it.each([
    ['', /Nothing is pasted/],
    ['hello', /neither a code nor three numbers/],
    ['CP1B-ZBRR-AESF', /mistyped.*Compare it/],
    ['CP1B-ZBRR-AEF', /damaged.*twelve characters/],
    ['CP2A-BCDE-FGJX', /newer Coachside.*Update yours/],
    [`${sent()}\n\n${sent({ chance: 8 })}`, /more than one answer/],
  ])('refused says what to do: %j', (text, words) => {
    const { paste } = show();
    paste(text);
    expect(screen.getByRole('alert').textContent).toMatch(words);
  });

  it('is kept only where the other lets the coach, and the coach says that both agreed', () => {
    const { paste, onKeep } = show();
    paste(sent());
    expect(screen.getByText(/did not say that you may keep it/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Keep it' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Start over' }));
    paste(sent({ mayKeep: true }));
    const keep = screen.getByRole<HTMLButtonElement>('button', { name: 'Keep it' });
    expect(keep.disabled).toBe(true);
    fireEvent.click(screen.getByRole('checkbox', { name: 'We both agreed that I keep this' }));
    fireEvent.click(keep);
    expect(onKeep).toHaveBeenCalledOnce();
    expect(screen.getByText(/^Kept\./)).toBeTruthy();
  });

  it('is not said to be kept before it is on disk', () => {
    const { paste } = show({ stored: false });
    paste(sent({ mayKeep: true }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'We both agreed that I keep this' }));
    fireEvent.click(screen.getByRole('button', { name: 'Keep it' }));
    expect(screen.queryByText(/^Kept\./)).toBeNull();
    expect(screen.queryByRole('button', { name: 'Keep it' })).toBeNull();
  });

  it('without a code is said to be unchecked, and cannot be kept', () => {
    const { paste } = show();
    paste('4 3 5\nmore silence');
    expect(screen.getByText(/Without a code nothing is checked/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Keep it' })).toBeNull();
  });

  it('is given as a page, or as a message that reads back as no answer', () => {
    const { onSave, paste } = show();
    fireEvent.click(screen.getByRole('button', { name: 'Save the page' }));
    expect(onSave).toHaveBeenCalledOnce();
    const message = [...document.querySelectorAll('blockquote p')].map((one) => one.textContent).join('\n');
    expect(message).toMatch(/need not answer[\s\S]*not anonymous[\s\S]*validated[\s\S]*does not keep it/);
    paste(message);
    expect(screen.getByRole('alert').textContent).toMatch(/neither a code nor three numbers/);
  });
});

describe('pulses put together', () => {
  function together() {
    function Part() {
      const [replies, setReplies] = useState<readonly Reply[]>([]);
      return <PulseTogether replies={replies} onReplies={setReplies} />;
    }
    render(<Part />);
    return (text: string) => {
      fireEvent.change(screen.getByRole('textbox'), { target: { value: text } });
      fireEvent.click(screen.getByRole('button', { name: 'Add' }));
    };
  }
  const of = (chance: number) => sent({ chance, answers: [1, 2, null] }, `line ${chance}`);

  it('show nothing below five, count one once, and from five the counts, the lines and no code', async () => {
    const writeText = vi.fn().mockResolvedValue(undefined);
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    const add = together();
    add([4, 3, 2].map(of).join('\n\n'));
    add(of(1));
    add(`${of(1)}\n\n${of(2)}`);
    expect(screen.getByRole('status').textContent).toBe(
      '4 answers so far. 1 more until they are shown. 2 were here already.',
    );
    expect(document.body.textContent).not.toMatch(/line \d/);
    add(`${of(0)}\n\nCP12-3456-789A`);
    expect(screen.getAllByRole('status')[0]?.textContent).toMatch(/^5 answers so far\. The code is mistyped/);
    const cells = screen.getAllByRole('row').map((row) => row.textContent);
    expect(cells.slice(1)).toEqual([
      'I was heard500000',
      'We worked on what mattered to me050000',
      'I did most of the thinking000005',
    ]);
    const lines = screen.getAllByRole('listitem').map((line) => line.textContent);
    expect(lines).toEqual(['line 0', 'line 1', 'line 2', 'line 3', 'line 4']);
    fireEvent.click(screen.getByRole('button', { name: 'Copy as text' }));
    await waitFor(() => expect(writeText).toHaveBeenCalledOnce());
    const [text] = writeText.mock.calls[0] as [string];
    expect(text).toContain('Answers of 5 people\nI was heard – 1: 5 ×, 2: 0 ×');
    expect(text).not.toContain('CP1');
    vi.unstubAllGlobals();
    fireEvent.click(screen.getByRole('button', { name: 'Clear' }));
    expect(screen.queryByRole('table')).toBeNull();
  });
});

describe('kept pulses', () => {
  it('can each be deleted, and are no part where there are none', () => {
    const onDelete = vi.fn();
    const one = { ...pulse('u1'), mine: [1, 1, 1] as [1, 1, 1] };
    const { rerender } = render(<SavedPulses here="c1" pulses={[one]} gone={null} onDelete={onDelete} />);
    fireEvent.click(screen.getByRole('button', { name: 'Delete the pulse of October 26, 2026' }));
    expect(onDelete).toHaveBeenCalledExactlyOnceWith(one);
    expect(screen.queryByRole('link')).toBeNull();
    rerender(<SavedPulses here="p1" pulses={[one]} gone={null} onDelete={onDelete} />);
    expect(screen.getByRole('link').getAttribute('href')).toBe('#/talk/c1');
    rerender(<SavedPulses here="c1" pulses={[]} gone={null} onDelete={onDelete} />);
    expect(document.querySelector('section')).toBeNull();
  });
});
