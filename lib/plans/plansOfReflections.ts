// Reading plans out of reflections and their rows: which there are, where they came up, which is in focus.
import type { Came, PlanWords, Reflection } from '../reflection/types';
import type { PlanRow, PlanTalk, Practised } from './types';

/** A talk and what was written after it. */
export interface Told {
  talk: PlanTalk;
  reflection: Reflection;
}

const wordsOf = ({ planWhen, planInstead, planWill }: PlanWords): PlanWords => ({ planWhen, planInstead, planWill });

export const noWords: PlanWords = { planWhen: '', planInstead: '', planWill: '' };

/** A smaller one is for the same moment. */
export const smallerOf = (words: PlanWords): PlanWords => ({ ...words, planWill: '' });

export const sameWords = (a: PlanWords, b: PlanWords): boolean =>
  a.planWhen === b.planWhen && a.planInstead === b.planInstead && a.planWill === b.planWill;

/** Only with what the coach will do is it a plan. */
export const isPlan = ({ planWill }: PlanWords): boolean => planWill.trim() !== '';

/** What was said of how it went; in version 1, only that it was done. */
export const cameOf = ({ planCame, planAnswer }: Pick<Reflection, 'planCame' | 'planAnswer'>): Came | null =>
  planCame ?? (planAnswer === 'did-it' ? 'did' : null);

function ofRow(row: PlanRow, own: PlanWords): Practised {
  const { id, conversationId = null, madeAt, chosenAt, asideAt, from = null } = row;
  return { id, words: own, conversationId, madeAfter: null, madeAt, chosenAt, asideAt, from, ups: [] };
}

/** One of a reflection. Without a row it was made before there were any: when its talk ended, as far as is known. */
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

/** Every plan of these talks, the oldest first, and of these rows. */
export function plansOfReflections(told: readonly Told[], rows: readonly PlanRow[]): Practised[] {
  const plans = new Map<string, Practised>(rows.flatMap((row) => (row.own ? [[row.id, ofRow(row, row.own)]] : [])));
  const known = new Map(rows.map((row) => [row.id, row]));
  /** Version 1 copied the words of a plan that was kept, and did not say which plan it asked about: the last one. */
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

/** The plan chosen last, whichever machine it was on; none where that was put aside. */
export function inFocus<P extends Pick<Practised, 'id' | 'chosenAt' | 'asideAt'>>(plans: readonly P[]): P | undefined {
  const later = (a: P, b: P) => (a.chosenAt === b.chosenAt ? a.id > b.id : a.chosenAt > b.chosenAt);
  const last = plans.reduce<P | undefined>((best, one) => (best && !later(one, best) ? best : one), undefined);
  return last?.asideAt === null ? last : undefined;
}

/** Milliseconds from making a plan to the first talk in which it was done; undefined where it was not yet. */
export function firstUse({ madeAt, ups }: Pick<Practised, 'madeAt' | 'ups'>): number | undefined {
  const first = ups.find(({ came }) => came === 'did');
  return first && Math.max(0, first.talk.startedAt - madeAt);
}

const tries = 3;
const threeWeeks = 21 * 86_400_000;

/** Whether a plan was asked about three times running without being done, or heard nothing of for three weeks, since it was chosen. */
export function isStale({ chosenAt, ups }: Pick<Practised, 'chosenAt' | 'ups'>, now: number): boolean {
  const since = ups.filter(({ talk, came }) => came !== null && talk.startedAt > chosenAt);
  const last = since.slice(-tries);
  if (last.length === tries && last.every(({ came }) => came !== 'did')) return true;
  return now - Math.max(chosenAt, since.at(-1)?.talk.startedAt ?? 0) >= threeWeeks;
}
