import { describe, expect, it, vi } from 'vitest';
import { actsByLetter, verbIds, verbLetters, verbOf } from '../../../lib/conversation/verbs';
import { english } from '../../setup/englishWords';

describe('the verbs', () => {
  it('have letters of their own', () => {
    expect(new Set(verbLetters).size).toBe(verbLetters.length);
  });

  it('suggest no shortcut twice, and at most three besides the one that opens the panel', () => {
    const digits = verbIds.flatMap((id) => verbOf(id).digit ?? []);
    expect(new Set([1, ...digits]).size).toBe(digits.length + 1);
    expect(digits.length).toBeLessThanOrEqual(3);
  });

  it.each(verbIds)('%s is described to whoever sets its shortcut', (id) => {
    expect(english(`command_${id.replaceAll('-', '_')}` as Parameters<typeof english>[0])).not.toBe('');
  });
});

it('acts by letter, without what is switched off', () => {
  const undo = vi.fn();
  const acts = actsByLetter({ undo, park: undefined });
  expect(Object.keys(acts)).toEqual(['u']);
  acts.u?.();
  expect(undo).toHaveBeenCalledOnce();
});
