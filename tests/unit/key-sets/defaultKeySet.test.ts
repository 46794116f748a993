import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { askTellId, askTellMeaning } from '../../../lib/key-sets/defaultKeySet';

it('is named by the hash of its meaning, so that no meaning changes under its name', () => {
  expect(askTellId).toBe(createHash('sha256').update(askTellMeaning).digest('hex'));
});

it('means what it has meant from the first release', () => {
  expect(askTellId).toBe('6f549c997c59b72a69f821e6bb780b365f316fdc88d0ebb01c441cf60f7079eb');
});
