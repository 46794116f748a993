import { t } from '../../../lib/browser/words';
import type { Coverage } from '../../../lib/conversation/types';

/** Below "most" the numbers are grey (counting-scheme, 2.3): the reason as text; undefined if they are not grey. */
export function partlyLogged(coverage: Coverage | null): string | undefined {
  if (coverage === 'half') return t('log_logged_half');
  return coverage === 'few' ? t('log_logged_few') : undefined;
}
