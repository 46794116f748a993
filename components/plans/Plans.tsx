import { useId, useState } from 'react';
import { many, t } from '../../lib/browser/words';
import { choosePlan } from '../../lib/plans/actions';
import type { InFocus, Practised } from '../../lib/plans/types';
import { Button } from '../ui/Button';
import { LongText } from '../ui/LongText';
import { MoreButton } from '../ui/MoreButton';
import { PageBody } from '../ui/PageBody';
import { PageHeading } from '../ui/PageHeading';
import { PlanFacts, PlanHistory } from './PlanFacts';
import { PlanForm } from './PlanForm';
import styles from './Plans.module.css';
import { planSentence } from './planSentence';
import { usePlanUndo } from './usePlanUndo';

export interface PlansView {
  /** Last chosen first, including the one in focus. */
  plans: readonly Practised[];
  focus: Pick<InFocus, 'id' | 'stale'> | undefined;
  /** By the person's id. */
  aliases: ReadonlyMap<string, string>;
}

export interface PlansProps extends PlansView {
  /** IANA name of the coach's time zone. */
  zone: string;
  /** Saves; `what` names the write, which is retried if it fails. */
  keep(what: string, run: () => Promise<unknown>): void;
  /** The pressed element is gone: moves the focus to something that stays. */
  onGone(): void;
}

/** How many plans are shown at first, and how many more per press. */
const page = 20;

const example = () =>
  planSentence({ planWhen: t('plan_when_hint'), planInstead: t('plan_instead_hint'), planWill: t('plan_will_hint') });

/** The plan in focus with the talks where it came up, a button to make another, and the other plans. */
export function Plans(props: PlansProps) {
  const { plans, focus, keep, onGone } = props;
  const [limit, setLimit] = useState(page);
  const { note, onAside, onDelete } = usePlanUndo(keep, onGone);
  const inFocus = plans.find(({ id }) => id === focus?.id);
  const others = plans.filter((plan) => plan !== inFocus);
  const headline = inFocus ? 'plans_headline' : plans.length > 0 ? 'plans_unfocused' : 'plans_none';
  return (
    <PageBody>
      <PageHeading>{t(headline)}</PageHeading>
      {note}
      {inFocus && <OnePlan key={inFocus.id} plan={inFocus} {...props} {...{ onAside, onDelete }} />}
      {plans.length === 0 && <What />}
      <div className={styles.acts}>
        <Making label={t('plans_new')} from={null} keep={keep} onGone={onGone} />
      </div>
      {others.length > 0 && (
        <section className={styles.others}>
          <h2>{many('plans_others', others.length)}</h2>
          {others.slice(0, limit).map((plan) => (
            <OnePlan key={plan.id} plan={plan} {...props} {...{ onAside, onDelete }} />
          ))}
          <MoreButton shown={limit} total={others.length} onMore={() => setLimit(limit + page)} />
        </section>
      )}
    </PageBody>
  );
}

/** What a plan is, shown before there is one. */
function What() {
  return (
    <>
      <p>{t('plans_what')}</p>
      <p className={styles.soft}>{t('plans_example', example())}</p>
    </>
  );
}

type MakingProps = Pick<PlansProps, 'keep' | 'onGone'> & { label: string; from: Practised | null };

/** A button that opens the plan form below itself. */
function Making({ label, onGone, ...form }: MakingProps) {
  const [open, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    onGone();
  };
  return (
    <>
      <Button look="ghost" aria-expanded={open} onClick={() => setOpen(!open)}>
        {label}
      </Button>
      {open && (
        <div className={styles.form}>
          <PlanForm {...form} onDone={close} />
        </div>
      )}
    </>
  );
}

interface OnePlanProps extends PlansProps {
  plan: Practised;
  onAside(plan: Practised): void;
  onDelete(plan: Practised): void;
}

function OnePlan({ plan, plans, focus, aliases, zone, keep, onGone, onAside, onDelete }: OnePlanProps) {
  const id = useId();
  const focused = plan.id === focus?.id;
  const choose = () => {
    keep(plan.id, () => choosePlan(plan.id, Date.now()));
    onGone();
  };
  return (
    <article className={focused ? styles.focus : styles.plan} aria-labelledby={id}>
      <LongText id={id} text={planSentence(plan.words)} />
      <PlanFacts plan={plan} before={plans.find((one) => one.id === plan.from)} zone={zone} />
      <PlanHistory ups={plan.ups} aliases={aliases} />
      {focused && focus.stale && <p className={styles.soft}>{t('plan_stale')}</p>}
      <div className={styles.acts}>
        {!focused && (
          <Button look="ghost" onClick={choose}>
            {t('plan_choose')}
          </Button>
        )}
        {plan.asideAt === null && (
          <Button look="ghost" onClick={() => onAside(plan)}>
            {t('plan_answer_aside')}
          </Button>
        )}
        {plan.asideAt !== null && plan.madeAfter === null && (
          <Button look="ghost" onClick={() => onDelete(plan)}>
            {t('plan_delete')}
          </Button>
        )}
        <Making label={t('plan_smaller')} from={plan} keep={keep} onGone={onGone} />
      </div>
    </article>
  );
}
