// Derives plans from reflections and rows: which there are, which talks asked about them, which is in focus.
import type { Came, PlanWords, Reflection } from '../reflection/types';
import type { PlanRow, PlanTalk, Practised } from './types';

/** A talk and its reflection. */
export interface Told {
  talk: PlanTalk;
  reflection: Reflection;
}

const wordsOf = ({ planWhen, planInstead, planWill }: PlanWords): PlanWords => ({ planWhen, planInstead, planWill });

export const noWords: PlanWords = { planWhen: '', planInstead: '', planWill: '' };

/** The start of a smaller plan for the same moment: what the coach will do is still to be written. */
export const smallerOf = (words: PlanWords): PlanWords => ({ ...words, planWill: '' });

export const sameWords = (a: PlanWords, b: PlanWords): boolean =>
  a.planWhen === b.planWhen && a.planInstead === b.planInstead && a.planWill === b.planWill;

/** A plan must say what the coach will do. The other parts are optional. */
export const isPlan = ({ planWill }: PlanWords): boolean => planWill.trim() !== '';

/** How the plan went. Version 1 stored only that it was done, as the answer. */
export const cameOf = ({ planCame, planAnswer }: Pick<Reflection, 'planCame' | 'planAnswer'>): Came | null =>
  planCame ?? (planAnswer === 'did-it' ? 'did' : null);

function ofRow(row: PlanRow, own: PlanWords): Practised {
  const { id, conversationId = null, madeAt, chosenAt, asideAt, from = null } = row;
  return { id, words: own, conversationId, madeAfter: null, madeAt, chosenAt, asideAt, from, ups: [] };
}

/** The plan of a reflection. Without a row it is older than rows and counts as made when its talk ended. */
function ofReflection({ talk, reflection }: Told, row: PlanRow | undefined): Practised {
  const { id } = talk;
  const at = talk.endedAt ?? talk.startedAt;
  const { madeAt, chosenAt, asideAt } = row ?? { madeAt: at, chosenAt: at, asideAt: null };
  const instead = reflection.planAnswer === 'smaller' || reflection.planAnswer === 'change';
  const from = instead ? (reflection.planAsked ?? null) : null;
  return {
    ...{ id, words: wordsOf(reflection), conversationId: id, madeAfter: talk },
    ...{ madeAt, chosenAt, asideAt, from, ups: [] },
  };
}

/** Every plan of these talks, which must be oldest first, and of these rows. */
export function plansOfReflections(told: readonly Told[], rows: readonly PlanRow[]): Practised[] {
  const plans = new Map<string, Practised>(rows.flatMap((row) => (row.own ? [[row.id, ofRow(row, row.own)]] : [])));
  const known = new Map(rows.map((row) => [row.id, row]));
  /**
   * Version 1 copied the text of a plan that was kept, and did not store which plan it asked about, always the last.
   */
  const asked = new Map<string, string | undefined>();
  const repeats = new Map<string, string>();
  let last: Practised | undefined;
  for (const one of told) {
    const { id, status, planAsked, planAnswer } = one.reflection;
    if (status === 'held') continue;
    asked.set(id, planAsked ?? (planAnswer === null ? undefined : last?.id));
    const old = planAsked === undefined && !known.has(id);
    if (old && last?.asideAt === null && sameWords(one.reflection, last.words)) repeats.set(id, last.id);
    else if (isPlan(one.reflection)) {
      last = ofReflection(one, known.get(id));
      plans.set(id, last);
    } else if (planAnswer === 'did-it' && last && !known.has(last.id)) last.asideAt = one.talk.endedAt;
  }
  for (const { talk, reflection } of told) {
    const id = asked.get(reflection.id) ?? '';
    const plan = plans.get(repeats.get(id) ?? id);
    const came = cameOf(reflection);
    if (plan && (came || reflection.planAnswer)) plan.ups.push({ talk, came, next: reflection.planAnswer });
  }
  return [...plans.values()];
}

/** The plan chosen last, on any machine; undefined if it was put aside. */
export function inFocus<P extends Pick<Practised, 'id' | 'chosenAt' | 'asideAt'>>(plans: readonly P[]): P | undefined {
  const later = (a: P, b: P) => (a.chosenAt === b.chosenAt ? a.id > b.id : a.chosenAt > b.chosenAt);
  const last = plans.reduce<P | undefined>((best, one) => (best && !later(one, best) ? best : one), undefined);
  return last?.asideAt === null ? last : undefined;
}

/** Milliseconds from making a plan to the first talk in which it was done; undefined if it was not done yet. */
export function firstUse({ madeAt, ups }: Pick<Practised, 'madeAt' | 'ups'>): number | undefined {
  const first = ups.find(({ came }) => came === 'did');
  return first && Math.max(0, first.talk.startedAt - madeAt);
}

const tries = 3;
const threeWeeks = 21 * 86_400_000;

/**
 * Whether a plan, since it was chosen, was not done the last three times that the coach answered about it, or had no
 * answer for three weeks.
 */
export function isStale({ chosenAt, ups }: Pick<Practised, 'chosenAt' | 'ups'>, now: number): boolean {
  const since = ups.filter(({ talk, came }) => came !== null && talk.startedAt > chosenAt);
  const last = since.slice(-tries);
  if (last.length === tries && last.every(({ came }) => came !== 'did')) return true;
  return now - Math.max(chosenAt, since.at(-1)?.talk.startedAt ?? 0) >= threeWeeks;
}
