import { describe, expect, it } from 'vitest';
import { planSentence } from '../../../../components/plans/planSentence';

const sentence = (planWhen: string, planInstead: string, planWill: string) =>
  planSentence({ planWhen, planInstead, planWill });

describe('the plan in one sentence', () => {
  it.each([
    ['they are stuck', 'advising', 'ask first', 'When they are stuck, instead of advising, I will ask first.'],
    ['they are stuck', '', 'ask first', 'When they are stuck, I will ask first.'],
    ['', 'advising', 'ask first', 'Instead of advising, I will ask first.'],
    ['', '  ', 'ask first', 'I will ask first.'],
    ['they are stuck', '', '', 'When they are stuck …'],
    ['', 'advising', '', 'Instead of advising …'],
    ['they are stuck', 'advising', '', 'When they are stuck, instead of advising …'],
    ['', '', '', ''],
  ])('of %j, %j and %j', (when, instead, will, words) => {
    expect(sentence(when, instead, will)).toBe(words);
  });

  it.each([
    ['ask first.', 'I will ask first.'],
    ['ask: and what else?', 'I will ask: and what else?'],
    ['ask “What else?”', 'I will ask “What else?”'],
    ['wait …', 'I will wait …'],
    ['wait...', 'I will wait...'],
    ['ask first. ', 'I will ask first.'],
  ])('ends once: %j', (will, words) => {
    expect(sentence('', '', will)).toBe(words);
  });

  it('takes no full stop into its middle', () => {
    expect(sentence('they are stuck.', 'advising.', 'ask.')).toBe(
      'When they are stuck, instead of advising, I will ask.',
    );
  });
});
