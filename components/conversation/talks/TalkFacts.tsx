import { snake, t } from '../../../lib/browser/words';
import type { Facts as Mended } from '../../../lib/conversation/actions/editTalk';
import { type Conversation, coverages, kinds } from '../../../lib/conversation/types';
import { ChoiceChips } from '../../ui/ChoiceChips';
import { SettledField } from '../../ui/SettledField';
import styles from './TalkFacts.module.css';

interface TalkFactsProps {
  talk: Conversation;
  alias: string;
  /** All people, as completions. */
  aliases: readonly string[];
  onMend(facts: Partial<Mended>): void;
}

/** The longest talk that can be entered, in minutes: a day. */
const longest = 1440;

/** The facts of a talk: with whom, of what kind, how long, how much of it was logged. */
export function TalkFacts({ talk, alias, aliases, onMend }: TalkFactsProps) {
  const minutes = Math.round(((talk.endedAt ?? talk.startedAt) - talk.startedAt) / 60_000);
  return (
    <details className={styles.facts}>
      <summary>{t('log_facts')}</summary>
      <div className={styles.fields}>
        <SettledField
          label={t('log_with')}
          value={alias}
          stamp={talk.stamp}
          offers={aliases}
          onSettle={(text) => onMend({ alias: text })}
        />
        <ChoiceChips
          legend={t('panel_kind')}
          choices={kinds.map((value) => ({ value, label: t(`kind_${snake(value)}`) }))}
          value={talk.kind}
          onChange={(kind) => onMend({ kind })}
        />
        {talk.capture !== 'recalled' && (
          <ChoiceChips
            legend={t('reflect_coverage')}
            choices={coverages.map((value) => ({ value, label: t(`coverage_${snake(value)}`) }))}
            value={talk.coverage}
            onChange={(coverage) => onMend({ coverage })}
          />
        )}
        <SettledField
          label={t('log_length')}
          hint={t('log_length_hint')}
          value={String(minutes)}
          stamp={talk.stamp}
          whole={longest}
          onSettle={(text) => onMend({ minutes: Number(text) })}
        />
      </div>
    </details>
  );
}
