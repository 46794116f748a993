import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { setting } from '../../../lib/backup/settingSchemas';
import { thingChoices } from '../../../lib/settings/thingChoices';
import { defaultSettings } from '../../setup/defaultSettings';
import { noon, stampAt } from './log';

const isTaken = (id: string, value: unknown): boolean => v.is(setting, { id, stamp: stampAt(noon), value });

describe('a setting in a backup', () => {
  it.each(Object.entries(defaultSettings))('may be its default: %s %j', (id, value) => {
    expect(isTaken(id, value)).toBe(true);
  });

  it.each([
    ['blind', 'true'],
    ['cue', 'of a later version'],
    ['tellWord', 'x'.repeat(21)],
    ['keySet', ''],
    ['details', ['']],
    ['details', Array.from({ length: 101 }, () => 'open')],
    ['fromTomorrow', 'true'],
    ['cue/k1', 'plan'],
  ])('is refused where %s is %j', (id, value) => {
    expect(isTaken(id, value)).toBe(false);
  });

  it.each([...Object.keys(thingChoices).map((choice) => `${choice}/k1`), 'fromTomorrow', 'constructor'])(
    'is true or false: %s',
    (id) => {
      expect([true, false, 'true', []].map((value) => isTaken(id, value))).toEqual([true, true, false, false]);
    },
  );
});
