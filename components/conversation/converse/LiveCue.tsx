import { t } from '../../../lib/browser/words';
import { cueOf, type Moment } from '../../../lib/conversation/cueLine';
import type { Conversation, Stage } from '../../../lib/conversation/types';
import type { ShownKey } from '../../../lib/key-sets/keyNameQueries';
import type { Settings } from '../../../lib/settings/types';
import { toneName } from '../../key-sets/keyColours';
import { planSentence } from '../../plans/planSentence';
import { useLastPlan } from '../../plans/useLastPlan';
import { CueLine } from './CueLine';

export interface CueProps extends Pick<Moment, 'marks'> {
  talk: Conversation;
  keys: readonly ShownKey[];
  settings: Settings;
}

/** The cue line of a live talk. Of the plan it shows only what the coach will do; the rest was for making the plan. */
export function LiveCue({ talk, stage, marks, keys, settings }: CueProps & { stage: Stage }) {
  const plan = useLastPlan(talk);
  const ids = keys.map(({ id }) => id);
  const tells = ids.filter((_, index) => toneName(index, ids.length) === 'tell');
  const cue = cueOf(settings, { blind: talk.blind, marks, keys: ids, tells });
  const lines = {
    plan: plan ? planSentence({ ...plan.words, planWhen: '', planInstead: '' }) : '',
    stage: t(`cue_stage_${stage}`),
    word: '',
  };
  const word = cue === 'word' ? settings.tellWord.trim() || t('cue_word') : '';
  return <CueLine line={cue ? lines[cue] : ''} word={word} />;
}
