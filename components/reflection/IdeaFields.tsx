import { snake, t } from '../../lib/browser/words';
import { removeIdea, writeIdea } from '../../lib/conversation/actions/parkedIdeas';
import { type Idea, outcomes } from '../../lib/conversation/types';
import { Button } from '../ui/Button';
import { ChoiceChips } from '../ui/ChoiceChips';
import { TextField } from '../ui/TextField';
import { clock } from '../ui/timeFormat';
import styles from './IdeaFields.module.css';

interface IdeaFieldsProps {
  /** Start of the talk, epoch milliseconds. */
  startedAt: number;
  ideas: readonly Idea[];
  /** Saves; `what` names the write, which is retried if it fails. */
  keep(what: string, run: () => Promise<unknown>): void;
  onTyping?: (() => void) | undefined;
}

/** The ideas that were parked instead of said: the text of each, and what became of it. */
export function IdeaFields({ startedAt, ideas, keep, onTyping }: IdeaFieldsProps) {
  const write = (idea: Idea, changes: Parameters<typeof writeIdea>[1]) =>
    keep(`idea/${idea.id}/${Object.keys(changes).join()}`, () => writeIdea(idea.id, changes, Date.now()));
  return [...ideas]
    .sort((a, b) => a.at - b.at)
    .map((idea) => {
      const name = t('idea_at', clock(idea.at - startedAt));
      return (
        <div key={idea.id} className={styles.idea}>
          <TextField label={name} value={idea.text} onSave={(text) => write(idea, { text })} onTyping={onTyping} />
          <ChoiceChips
            legend={t('idea_outcome')}
            choices={outcomes.map((value) => ({ value, label: t(`outcome_${snake(value)}`) }))}
            value={idea.outcome}
            onChange={(outcome) => write(idea, { outcome })}
          />
          <Button
            look="link"
            aria-label={t('idea_remove_this', name)}
            onClick={() => keep(`idea/${idea.id}`, () => removeIdea(idea.id, Date.now()))}
          >
            {t('idea_remove')}
          </Button>
        </div>
      );
    });
}
