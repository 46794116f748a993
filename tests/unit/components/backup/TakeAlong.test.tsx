import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Restoring } from '../../../../components/backup/RestorePart';
import { TakeAlong } from '../../../../components/backup/TakeAlong';
import { perTable } from '../../../../lib/backup/backupFormat';
import type { CopyState } from '../../../../lib/backup/queries/innerCopyState';
import type { Change, Preview } from '../../../../lib/backup/queries/restorePreview';
import { mergedTables } from '../../../../lib/database/tables';
import { noon } from '../conversation/rows';

const none: Change = { added: 0, changed: 0, removed: 0, skipped: 0 };
const preview = (some: Partial<Preview> = {}, tables: Partial<Preview['tables']> = {}): Preview => ({
  exportedAt: noon,
  lang: 'en',
  app: '0.1.0',
  tables: { ...perTable(mergedTables, () => none), ...tables },
  setAside: 0,
  closed: 0,
  ahead: 0,
  leftOut: undefined,
  ...some,
});

function show(
  restoring: Restoring = { step: 'none' },
  some: { live?: boolean; rescueAt?: number; copy?: CopyState } = {},
) {
  const acts = {
    onSaveBackup: vi.fn(),
    onSaveCsv: vi.fn(),
    onChooseDialect: vi.fn(),
    onFile: vi.fn(),
    onTakeOver: vi.fn(),
    onCancel: vi.fn(),
    onSaveRescue: vi.fn(),
    onPutBack: vi.fn(),
    onLetGo: vi.fn(),
  };
  const { live = false, rescueAt, copy } = some;
  const saved = { backup: false, csv: false };
  render(
    <TakeAlong
      restoring={restoring}
      live={live}
      rescueAt={rescueAt}
      lastBackup="No backup yet"
      copy={copy}
      saved={saved}
      dialect={{ chosen: null, regional: 'semicolon', onChoose: acts.onChooseDialect }}
      {...acts}
    />,
  );
  return acts;
}

const file = new File(['{}'], 'mine.jsonl');

describe('what is taken along', () => {
  it('writes the table as in the browser’s region, or as is chosen', () => {
    const { onChooseDialect } = show();
    const choice = screen.getByLabelText<HTMLSelectElement>('Column separator and decimal sign');
    expect(choice.selectedOptions[0]?.textContent).toBe('As in your browser’s region: Semicolon, 12,5');
    expect([...choice.options].map(({ text }) => text).slice(1)).toEqual([
      'Comma, 12.5',
      'Semicolon, 12,5',
      'Semicolon, 12.5',
    ]);
    fireEvent.change(choice, { target: { value: 'comma' } });
    fireEvent.change(choice, { target: { value: '' } });
    expect(onChooseDialect.mock.calls).toEqual([['comma'], [null]]);
    expect(screen.queryByText(/credential/)).toBeNull();
  });

  it('says that a backup is open to read, and what a table changes', () => {
    show();
    expect(screen.getByText(/not encrypted/)).toBeTruthy();
    expect(screen.getByText(/apostrophe/)).toBeTruthy();
    expect(screen.getByText('No backup yet')).toBeTruthy();
  });

  it('is saved at a press', () => {
    const acts = show();
    fireEvent.click(screen.getByRole('button', { name: 'Save a backup' }));
    fireEvent.click(screen.getByRole('button', { name: 'Save as CSV' }));
    expect(acts.onSaveBackup).toHaveBeenCalledOnce();
    expect(acts.onSaveCsv).toHaveBeenCalledOnce();
  });
});

describe('the copy inside the browser', () => {
  const says = (copy: CopyState) => {
    show({ step: 'none' }, { copy });
    const part = screen.getByRole('region', { name: 'Copy inside the browser' });
    return part.textContent?.replace('Copy inside the browser', '');
  };
  const renewed = /^Last renewed: Jan 15, 2026, 12:00 PM.* if the browser loses your log\./;

  it('says when it was renewed, and that one is made after a talk', () => {
    expect(says({ at: null, lacksFrom: undefined })).toBe('There is none yet. The first one is made after a talk.');
    cleanup();
    expect(says({ at: noon, lacksFrom: undefined })).toMatch(new RegExp(`${renewed.source}$`));
  });

  it('says where it could not be renewed for a day', () => {
    expect(says({ at: null, lacksFrom: noon })).toBe(
      'There is none just now. Save a backup, so that nothing can be lost.',
    );
    cleanup();
    const late =
      /It does not have what you changed since Jan 15, 2026, 12:00 PM\. Save a backup, so that nothing can be lost\.$/;
    expect(says({ at: noon, lacksFrom: noon + 1 })).toMatch(new RegExp(renewed.source + late.source));
  });
});

describe('a restore', () => {
  it('begins with a chosen file', () => {
    const { onFile } = show();
    fireEvent.change(screen.getByLabelText('Choose a file'), { target: { files: [file] } });
    expect(onFile).toHaveBeenCalledExactlyOnceWith(file);
  });

  it('begins with a dropped file', () => {
    const { onFile } = show();
    const place = screen.getByText('or drop it here').parentElement ?? document.body;
    fireEvent.drop(place, { dataTransfer: { files: [file] } });
    expect(onFile).toHaveBeenCalledExactlyOnceWith(file);
  });

  it('is refused while a talk is live, and said so', () => {
    show({ step: 'none' }, { live: true, rescueAt: noon });
    expect(screen.getByText(/A talk is live/)).toBeTruthy();
    expect(screen.queryByLabelText('Choose a file')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Put it back' })).toBeNull();
  });

  it('shows how far it has read', () => {
    show({ step: 'reading', name: 'big.jsonl', read: 25, size: 100 });
    const bar = screen.getByRole<HTMLProgressElement>('progressbar', { name: 'Reading big.jsonl' });
    expect([bar.value, bar.max]).toEqual([25, 100]);
    expect(screen.queryByLabelText('Choose a file')).toBeNull();
  });

  it('says in words what it would do, and does it at a press only', () => {
    const tables = {
      conversations: { added: 3, changed: 1, removed: 0, skipped: 2 },
      marks: { added: 1041, changed: 0, removed: 1, skipped: 0 },
    };
    const acts = show({ step: 'preview', name: 'mine.jsonl', preview: preview({ setAside: 1, closed: 2 }, tables) });
    expect(screen.getAllByRole('definition').map((one) => one.textContent)).toEqual([
      '3 talks, 1,041 marks',
      '1 talk',
      '1 mark',
      '2 talks',
    ]);
    expect(screen.getAllByRole('term').map((one) => one.textContent)).toEqual([
      'Added',
      'Changed',
      'Removed',
      'Left as they are',
    ]);
    expect(screen.getByText(/1 text differs here and there/)).toBeTruthy();
    expect(screen.getByText(/2 talks were live/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(acts.onCancel).toHaveBeenCalledOnce();
    expect(acts.onTakeOver).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Take over' }));
    expect(acts.onTakeOver).toHaveBeenCalledExactlyOnceWith(false);
  });

  it.each(mergedTables)('lists %s where they alone are new, and offers to take them over', (table) => {
    show({ step: 'preview', name: 'mine.jsonl', preview: preview({}, { [table]: { ...none, added: 2 } }) });
    expect(screen.getAllByRole('definition').map((one) => one.textContent)).toEqual([expect.stringMatching(/^2 ./)]);
    expect(screen.queryByText(/nothing new/)).toBeNull();
    expect(screen.getByRole('button', { name: 'Take over' })).toBeTruthy();
  });

  it('tells of rows dated in the future, and dates them now if asked, even where nothing is new', () => {
    const { onTakeOver } = show({ step: 'preview', name: 'mine.jsonl', preview: preview({ ahead: 1204 }) });
    expect(screen.getByText(/^1,204 rows of this file are dated in the future/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Take over' })).toBeNull();
    fireEvent.click(screen.getByRole('checkbox', { name: /^Date them now/ }));
    fireEvent.click(screen.getByRole('button', { name: 'Take over' }));
    expect(onTakeOver).toHaveBeenCalledExactlyOnceWith(true);
  });

  it('tells of rows that are left out, and which is the first', () => {
    const first = { kind: 'wrong-row', line: 4, table: 'plans', field: 'chosenAt' } as const;
    show({ step: 'preview', name: 'mine.jsonl', preview: preview({ leftOut: { rows: 2, first } }) });
    expect(screen.getByText(/^2 rows of this file cannot be restored/).textContent).toContain('The first: Line 4 is');
    expect(screen.queryByText(/nothing new in this file/)).toBeNull();
    expect(screen.queryByRole('button', { name: 'Take over' })).toBeNull();
  });

  it('lets a file be chosen whose name was given another end on its way', () => {
    show();
    expect(screen.getByLabelText('Choose a file').getAttribute('accept')).toBe(
      '.jsonl,application/jsonl,.txt,text/plain',
    );
  });

  it('offers nothing to take over where nothing is new', () => {
    const tables = { marks: { ...none, skipped: 9 } };
    show({ step: 'preview', name: 'mine.jsonl', preview: preview({}, tables) });
    expect(screen.getByText(/nothing new in this file/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Take over' })).toBeNull();
  });

  it('leaves a way back', () => {
    const acts = show({ step: 'restored' }, { rescueAt: noon });
    expect(screen.getByText('Restored.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Save it' }));
    fireEvent.click(screen.getByRole('button', { name: 'Put it back' }));
    expect(acts.onSaveRescue).toHaveBeenCalledOnce();
    expect(acts.onPutBack).toHaveBeenCalledOnce();
    expect(screen.getByText(/what you have deleted since/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Let the copy go' }));
    expect(acts.onLetGo).toHaveBeenCalledOnce();
  });

  it('names what is wrong at once, and that nothing was changed', () => {
    show({ step: 'fault', fault: { kind: 'wrong-row', line: 1204, table: 'marks', field: 'at' } });
    expect(screen.getByRole('alert').textContent).toBe(
      'Line 1,204 is not as it should be: the field “at” of this mark is missing, unknown, of a wrong kind or out of range. Nothing in your log was changed.',
    );
    expect(screen.getByLabelText('Choose a file')).toBeTruthy();
  });
});
