import { useId } from 'react';
import { many, t } from '../../lib/browser/words';
import { localDay } from '../../lib/conversation/localDay';
import { linkTo } from '../../lib/log/routes';
import { firstUse } from '../../lib/plans/plansOfReflections';
import type { CameUp, Practised } from '../../lib/plans/types';
import { shortened } from '../../lib/text';
import row from '../commitments/CommitmentRow.module.css';
import { plainDay } from '../ui/dayFormat';
import styles from './Plans.module.css';
import { answerWords } from './planAnswerText';
import { planSentence } from './planSentence';

const hour = 3_600_000;
const day = 24 * hour;

/** How many characters identify a plan; its full text is further down. */
const enough = 120;

/** How long after it was made a plan was first used: in hours under two days, else in days. */
function firstUsed(milliseconds: number): string {
  if (milliseconds < hour / 2) return t('plan_first_soon');
  if (milliseconds < 2 * day) return many('plan_first_hours', Math.round(milliseconds / hour));
  return many('plan_first_days', Math.round(milliseconds / day));
}

/** When a plan was made, how soon it was used, and which plan it replaced. */
export function PlanFacts({ plan, before, zone }: { plan: Practised; before: Practised | undefined; zone: string }) {
  const { madeAfter, madeAt, asideAt } = plan;
  const made = t('plan_made_on', plainDay(madeAfter?.localDay ?? localDay(madeAt, zone)));
  const used = firstUse(plan);
  return (
    <>
      <p className={row.facts}>
        {madeAfter ? <a href={linkTo('talk', madeAfter.id)}>{made}</a> : <span>{made}</span>}
        {used !== undefined && <span>{firstUsed(used)}</span>}
        {asideAt !== null && <span>{t('plan_aside')}</span>}
      </p>
      {before && (
        <p className={row.facts} dir="auto">
          {t('plan_in_place', shortened(planSentence(before.words), enough))}
        </p>
      )}
    </>
  );
}

/** The talks where a plan came up, newest first, and what was answered. */
export function PlanHistory({ ups, aliases }: { ups: readonly CameUp[]; aliases: ReadonlyMap<string, string> }) {
  const id = useId();
  if (ups.length === 0) return null;
  return (
    <div className={styles.history}>
      <p id={id}>{t('plan_ups')}</p>
      <ul aria-labelledby={id}>
        {[...ups].reverse().map((up) => {
          const alias = aliases.get(up.talk.personId ?? '') ?? '';
          return (
            <li key={up.talk.id}>
              <a href={linkTo('talk', up.talk.id)}>
                <time dateTime={up.talk.localDay}>{plainDay(up.talk.localDay)}</time>
              </a>
              {alias !== '' && <bdi>{alias}</bdi>}
              <span>{answerWords(up)}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
