import { beforeEach, describe, expect, it } from 'vitest';
import { tableWords } from '../../../components/exports/tableWords';
import { summarize } from '../../../lib/conversation/tally';
import type { Conversation } from '../../../lib/conversation/types';
import { type CsvWords, csvCells } from '../../../lib/exports/logTable';
import { modesId } from '../../../lib/key-sets/builtInKeySets';
import { askTellId } from '../../../lib/key-sets/defaultKeySet';
import type { Reflection } from '../../../lib/reflection/types';
import { hats, keySet, mark, noon, reflection, talk } from '../backup/log';

let words: CsvWords;

beforeEach(() => {
  words = tableWords();
});

describe('the cells of a talk', () => {
  it('keeps figures of another meaning out of the columns of ask and tell', () => {
    const worn = { ...hats, keySetId: modesId };
    const marks = [mark('a', 'c', noon + 1000, 'coach'), mark('b', 'c', noon + 61_000, 'tell')];
    const summary = summarize([...marks, mark('d', 'c', noon + 2000, 'open')], noon, noon + 120_000, worn);
    const keys = ['ask', 'tell'].map((id) => {
      return {
        id,
        letter: id.slice(0, 1),
        kind: 'count' as const,
        name: id,
        definition: id,
        example: '',
        nonExample: '',
      };
    });
    const mine = ['own', keySet('own', { means: askTellId, keys })] as const;
    const other = ['other', keySet('other', { means: askTellId })] as const;
    const of = (more: Partial<Conversation>, sets = new Map([mine, other])) =>
      csvCells(
        { talk: talk('c', { summary, ...more }), person: undefined, reflection: undefined, gaps: [], sets },
        words,
      );
    expect(of(worn)).toMatchObject({
      ...{ asked: null, told: null, first_tell: null, keys: 'Four hats' },
      key_counts: 'Coach 1; Tell 1; Open question 1',
      mode_times: 'Coach 1:00; Tell 0:59',
    });
    expect(of({ keySetId: 'own' })).toMatchObject({ asked: 0, told: 1, keys: keySet('own').name });
    expect(of({ keySetId: 'other' })).toMatchObject({ asked: null, told: null });
    expect(of({ keySetId: 'own' }, new Map())).toMatchObject({ asked: null, told: null, keys: 'own' });
    expect(of({})).toMatchObject({ asked: 0, told: 1, keys: 'Ask and tell', key_counts: null });
    expect(of({ capture: 'recalled' })).toMatchObject({ asked: null, longest_run: null, mode_times: null });
  });

  it('says every choice as the screen does', () => {
    const of = (more: Partial<Conversation>, row: Partial<Reflection> = {}) =>
      csvCells({ talk: talk('c', more), person: undefined, reflection: reflection('c', row), gaps: [] }, words);
    expect(of({ kind: 'two-minds', coverage: 'few', capture: 'sample' }, { mode: 'mentor' })).toMatchObject({
      kind: 'In two minds',
      coverage: 'A few',
      capture: 'ten-minute sample',
      mode: 'Mentoring',
    });
    expect(of({ capture: 'recalled', site: 'from-later' })).toMatchObject({
      capture: 'entered afterwards',
      site: 'from-later',
      mode: null,
    });
    expect(words.headings.mode).toBe('Hat');
  });
});
