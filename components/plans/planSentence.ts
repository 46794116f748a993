import { t } from '../../lib/browser/words';
import type { PlanWords } from '../../lib/reflection/types';

const parts = ['when', 'instead', 'will'] as const;
type Filled = 'when' | 'instead' | 'will' | 'when_instead' | 'when_will' | 'instead_will' | 'when_instead_will';

/** The plan as one sentence of the parts that are filled in; empty if none is. */
export function planSentence({ planWhen, planInstead, planWill }: PlanWords): string {
  // The sentence goes on after a part, so the part's own full stop is removed; an ellipsis stays.
  const [when, instead, will] = [planWhen, planInstead, planWill].map((text) =>
    text.trim().replace(/(?<!\p{STerm})[.\u0964\u3002]$/u, ''),
  );
  const words = { when, instead, will };
  const filled = parts.filter((part) => words[part]);
  if (filled.length === 0) return '';
  const sentence = t(`plan_sentence_${filled.join('_') as Filled}`, ...filled.map((part) => words[part] ?? ''));
  // The coach's text may already end the sentence: with a question mark, an exclamation mark or an ellipsis.
  return sentence.replace(/(?<=[\p{STerm}\u2026]\p{Quotation_Mark}?)\p{STerm}$/u, '');
}
