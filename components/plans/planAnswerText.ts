import { snake, t } from '../../lib/browser/words';
import type { CameUp } from '../../lib/plans/types';

/** What was answered for a plan, in words; that it was kept, only where nothing else was said. */
export function answerWords({ came, next }: Pick<CameUp, 'came' | 'next'>): string {
  const more = next !== null && next !== 'did-it' && (next !== 'keep' || came === null);
  return [came && t(`plan_came_${snake(came)}`), more && t(`plan_answer_${next}`)].filter(Boolean).join(' · ');
}
