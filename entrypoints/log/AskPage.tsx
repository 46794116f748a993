import { AskOthers, type CardWords } from '../../components/log/AskOthers';
import { planSentence } from '../../components/parts/PlanFields';
import { named } from '../../lib/people/named';
import { everybody } from '../../lib/people/queries';
import { lastPlanBefore } from '../../lib/reflection/queries';
import { useRead } from './useRead';

interface AskPageProps {
  words: CardWords;
  /** Changes what was typed so far. */
  onWords(change: (before: CardWords) => CardWords): void;
}

/** The cards to copy; a plan that names somebody is not offered for them. */
export function AskPage({ words, onWords }: AskPageProps) {
  const plan = useRead(() => lastPlanBefore(Date.now()));
  const people = useRead(everybody);
  if (!people) return null;
  const aliases = people.map(({ alias }) => alias);
  const sentence = plan ? planSentence(plan) : '';
  return (
    <AskOthers
      words={words}
      plan={named(sentence, aliases).length > 0 ? '' : sentence}
      aliases={aliases}
      onWords={(typed) => onWords((before) => ({ ...before, ...typed }))}
    />
  );
}
