import { snake, t } from '../../lib/browser/words';
import type { CameUp } from '../../lib/plans/types';

/** What was answered about a plan, as text; that it is kept only if there was no other answer. */
export function answerWords({ came, next }: Pick<CameUp, 'came' | 'next'>): string {
  const more = next !== null && next !== 'did-it' && (next !== 'keep' || came === null);
  return [came && t(`plan_came_${snake(came)}`), more && t(`plan_answer_${next}`)].filter(Boolean).join(' · ');
}
