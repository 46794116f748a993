import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sitesFor } from '../../../../lib/meetings/sites/meetingSites';

const doc = readFileSync('docs/beside-a-call.md', 'utf8');
const line = (start: string): string => doc.split('\n').find((one) => one.startsWith(start)) ?? '';
const names = (required: boolean): string =>
  sitesFor('production')
    .filter((site) => (site.required ?? false) === required)
    .map(({ name }) => name)
    .join(', ');

it('lists every service for its readers, in the data’s order', () => {
  expect(line('Known from the start: ')).toBe(`Known from the start: ${names(true)}.`);
  const start = 'Known once you allow them, one at a time: ';
  expect(line(start).split(', and any other')[0]).toBe(start + names(false));
});
