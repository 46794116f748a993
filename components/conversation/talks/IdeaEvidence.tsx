import { language, many, snake, t } from '../../../lib/browser/words';
import type { Evidence as Counted } from '../../../lib/conversation/queries';
import { outcomes } from '../../../lib/conversation/types';
import { number } from '../../ui/numberFormat';

/** What became of the parked ideas, as counts: the coach's own evidence. Nothing if none were parked. */
export function IdeaEvidence({ total, outcome }: Counted) {
  if (total === 0) return null;
  const parts = outcomes
    .filter((one) => outcome[one] > 0)
    .map((one) => t('evidence_part', t(`outcome_${snake(one)}`), number(outcome[one])));
  const told = new Intl.ListFormat(language(), { type: 'unit' }).format(parts);
  return (
    <p>
      {many('evidence', total)} {told}
    </p>
  );
}
