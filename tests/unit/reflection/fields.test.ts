import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { tableWords } from '../../../components/exports/tableWords';
import { fieldLabels } from '../../../components/reflection/fieldLabels';
import { longLines, reflectedLines } from '../../../components/reflection/reflectedLines';
import { foreignField } from '../../../lib/backup/formatVersions';
import { asidesOf } from '../../../lib/backup/mergeRows';
import { rowSchemas } from '../../../lib/backup/rowSchemas';
import { csvCells, csvColumns } from '../../../lib/exports/logTable';
import { type FieldName, fieldNames, reflectionFields, reflectionTexts } from '../../../lib/reflection/fields';
import { emptyReflection, type ReflectionPatch } from '../../../lib/reflection/types';
import { reflection, talk } from '../backup/log';
import { answered } from './answers';

const first = fieldNames.filter((name) => reflectionFields[name].since === 1);
const later = fieldNames.filter((name) => reflectionFields[name].since > 1);

describe('the fields of a reflection', () => {
  it('that are of version 1 are in an empty one, in the order of a stored row, and no other is', () => {
    expect(Object.keys(emptyReflection)).toEqual(first);
  });

  it('keep the order of their columns', () => {
    const before = csvColumns.indexOf('noticed');
    expect(csvColumns.slice(before, before + 29).join(' ')).toBe(
      'noticed plan_when plan_instead plan_will plan_came plan_next their_step their_step_by no_step_chosen my_step ' +
        'my_step_by mode as_meant thinking triggers other_trigger needed_tells sureness flagged heat context ' +
        'confidence_before confidence_after long_happened long_felt long_judged long_why long_learned long_next',
    );
    expect(csvColumns.slice(-2)).toEqual(['site', 'conversation']);
    expect(new Set(csvColumns).size).toBe(csvColumns.length);
  });

  it('with words of the coach are kept aside where a merge would lose them, and have a label there', () => {
    const fields = asidesOf('reflections', reflection('c1', answered(...reflectionTexts)), reflection('c1'));
    expect(fields.map(({ field }) => field)).toEqual(reflectionTexts);
    expect(reflectionTexts.filter((name) => fieldLabels(name) === name)).toEqual([]);
  });
});

const schema = rowSchemas.reflections;
const faultOf = (row: object) => v.safeParse(schema, row).issues?.map((issue) => v.getDotPath(issue));
const without = (name: FieldName) => {
  const { [name]: _, ...rest } = reflection('c1', answered(...fieldNames));
  return rest;
};

describe.each(fieldNames)('the field %s', (name) => {
  it('is taken from a backup, and refused with anything else in it', () => {
    const row = reflection('c1', answered(name));
    expect(v.parse(schema, row)).toEqual(row);
    expect(faultOf({ ...row, [name]: { other: 1 } })).toEqual([name]);
  });

  it('is in every row if it is of version 1; a later one may be left out, and is in no file of version 1', () => {
    expect(faultOf(without(name))).toEqual(later.includes(name) ? undefined : [name]);
    const foreign = foreignField(1, 'reflections', reflection('c1', answered(name)));
    expect(foreign).toBe(later.includes(name) ? name : undefined);
  });
});

const cellsOf = (row: ReflectionPatch) =>
  csvCells({ talk: talk('c1'), person: undefined, reflection: reflection('c1', row), gaps: [] }, tableWords());
const lastPlan = { id: 'c0', words: { planWhen: 'they ask', planInstead: '', planWill: 'wait' } };
const shown = fieldNames.filter((name) => 'label' in reflectionFields[name]);

describe.each(shown)('the answer to %s', (name) => {
  it('has a column of the table', () => {
    const empty = cellsOf({});
    const cells = cellsOf(answered(name));
    const field = reflectionFields[name];
    const column = 'csv' in field ? field.csv : 'other_trigger';
    expect(csvColumns.filter((one) => cells[one] !== empty[one])).toEqual([column]);
    expect(cells[column]).not.toBe('');
  });

  it('is read on the page of its talk', () => {
    const row = reflection('c1', answered(name));
    expect([...reflectedLines(row, lastPlan), ...longLines(row)]).not.toEqual([]);
  });
});
