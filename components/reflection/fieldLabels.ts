import { t } from '../../lib/browser/words';
import type { ReflectionText } from '../../lib/reflection/types';

type TextField = ReflectionText | 'alias' | 'wants';

const labels: Record<TextField, () => string> = {
  alias: () => t('log_with'),
  wants: () => t('person_wants'),
  noticed: () => t('reflect_noticed'),
  planWhen: () => t('plan_when'),
  planInstead: () => t('plan_instead'),
  planWill: () => t('plan_will'),
  theirStep: () => t('reflect_their_step'),
  myStep: () => t('reflect_my_step'),
  triggerOther: () => t('reflect_trigger_words'),
  longHappened: () => t('long_happened'),
  longFelt: () => t('long_felt'),
  longJudged: () => t('long_judged'),
  longWhy: () => t('long_why'),
  longLearned: () => t('long_learned'),
  longNext: () => t('long_next'),
};

/** The label of a row's text field on screen; the field's name if this version does not know it. */
export const fieldLabels = (field: string): string =>
  Object.hasOwn(labels, field) ? labels[field as TextField]() : field;
