import { t } from '../../../lib/browser/words';
import { type Conversation, type Stage, stages } from '../../../lib/conversation/types';
import { offeredStage } from '../../../lib/prompts/talkStage';
import { keepFocus } from '../../ui/Button';
import { useNow } from '../../ui/useNow';
import styles from './StageTabs.module.css';

interface StageTabsProps {
  talk: Conversation;
  onStage(stage: Stage): void;
}

/** The stages of a talk; the one that Next draws from is highlighted. Pressing one draws from it at once. */
export function StageTabs({ talk, onStage }: StageTabsProps) {
  const offered = offeredStage(talk, useNow(5000));
  return (
    <nav aria-label={t('panel_stages')}>
      <ul className={styles.stages}>
        {stages.map((stage) => (
          <li key={stage}>
            <button
              type="button"
              aria-current={stage === offered ? 'step' : undefined}
              onClick={() => onStage(stage)}
              {...keepFocus}
            >
              {t(`stage_${stage}`)}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
