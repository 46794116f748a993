import { t } from '../../../lib/browser/words';
import type { Coverage } from '../../../lib/conversation/types';

/** Below "most" the numbers are shown grey (counting-scheme, 2.3), with the reason in words; undefined where they are not. */
export function partlyLogged(coverage: Coverage | null): string | undefined {
  if (coverage === 'half') return t('log_logged_half');
  return coverage === 'few' ? t('log_logged_few') : undefined;
}
