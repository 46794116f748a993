import { useStore } from 'zustand';
import { namesSomebody } from '../../lib/people/namesSomebody';
import { everybody } from '../../lib/people/queries/people';
import { planInFocus } from '../../lib/plans/queries';
import { unsentInput } from '../log/unsentInput';
import { planSentence } from '../plans/planSentence';
import { useRead } from '../ui/useRead';
import { AskOthers } from './AskOthers';

/** The cards to copy; a plan that names somebody is not put on them. */
export function AskPage() {
  const words = useStore(unsentInput, ({ cards }) => cards);
  // Wait for both: what arrives later would push the cards down under a press.
  const known = useRead(async () => ({ plan: await planInFocus(Date.now()), people: await everybody() }));
  if (!known) return null;
  const { plan, people } = known;
  const aliases = people.map(({ alias }) => alias);
  const sentence = plan ? planSentence(plan.words) : '';
  return (
    <AskOthers
      words={words}
      plan={namesSomebody(sentence, aliases).length > 0 ? '' : sentence}
      aliases={aliases}
      onWords={(change) => unsentInput.setState(({ cards }) => ({ cards: { ...cards, ...change } }))}
    />
  );
}
