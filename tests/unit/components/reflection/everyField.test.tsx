import { act, fireEvent } from '@testing-library/react';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { LongForm } from '../../../../components/reflection/LongForm';
import { FirstFields, MoreFields } from '../../../../components/reflection/ReflectionFields';
import { rowSchemas } from '../../../../lib/backup/rowSchemas';
import { fieldNames, reflectionFields } from '../../../../lib/reflection/fields';
import { stampAt } from '../../backup/log';
import { aTalk } from '../conversation/rows';
import { aForm, type FormProps } from './form';

const lastPlan = { id: 'c0', words: { planWhen: 'they ask', planInstead: '', planWill: 'wait' } };

const forms = (props: FormProps) => (
  <>
    <FirstFields {...props} lastPlan={lastPlan} coverage={null} onCoverage={() => undefined} />
    <MoreFields {...props} lastPlan={lastPlan} coverage={null} onCoverage={() => undefined} moreOpen />
    <LongForm {...props} talk={aTalk()} alias="" saved={null} onDone={() => undefined} />
  </>
);

/** Something that a control accepts. */
const typed: Partial<Record<string, string>> = { number: '3', date: '2026-11-30' };

function use(control: HTMLInputElement | HTMLTextAreaElement) {
  if (control.type === 'radio' || control.type === 'checkbox') fireEvent.click(control);
  else {
    fireEvent.change(control, { target: { value: typed[control.type] ?? 'words' } });
    fireEvent.blur(control);
  }
}

it('every field that people see is asked for in a form, and a backup takes every answer', async () => {
  const { told, stored } = aForm(forms);
  const used = new Set<Element>();
  // An answer may bring another question.
  for (let round = 0; round < 4; round += 1) {
    for (const control of document.querySelectorAll<HTMLInputElement>('input, textarea')) {
      if (used.has(control)) continue;
      used.add(control);
      use(control);
      await act(() => new Promise((done) => setTimeout(done, 0)));
      expect(v.safeParse(rowSchemas.reflections, { ...stored(), stamp: stampAt(0) }).issues).toBeUndefined();
    }
  }
  for (const form of document.querySelectorAll('form')) fireEvent.submit(form);
  const asked = new Set(told.flatMap((patch) => Object.keys(patch)));
  expect(fieldNames.filter((name) => 'label' in reflectionFields[name] && !asked.has(name))).toEqual([]);
});
