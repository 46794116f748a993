// Which stage of the talk the next card is offered for. Never changes the card that is shown.
import { type Conversation, type Stage, stages } from '../conversation/types';

/** Minutes assumed if the coach planned no length. Only the offer depends on it. Our own choice. */
export const assumedMinutes = 30;

/** Share of the planned length at which each stage ends (frameworks-and-decks, 1.3). */
const ends: Record<Stage, number> = {
  open: 0.15,
  explore: 0.4,
  focus: 0.65,
  commit: 0.9,
  close: Number.POSITIVE_INFINITY,
};

function stageByTime(elapsed: number, minutes: number): Stage {
  const share = Math.max(0, elapsed) / (minutes * 60_000);
  return stages.find((stage) => share < ends[stage]) ?? 'close';
}

/** The stage to offer a card from at `now`: the coach's own choice until the time spent enters another stage. */
export function offeredStage(
  talk: Pick<Conversation, 'startedAt' | 'plannedMinutes' | 'chosenStage'>,
  now: number,
): Stage {
  const minutes = talk.plannedMinutes ?? assumedMinutes;
  const byTime = stageByTime(now - talk.startedAt, minutes);
  const chosen = talk.chosenStage;
  if (!chosen) return byTime;
  return stageByTime(chosen.at - talk.startedAt, minutes) === byTime ? chosen.stage : byTime;
}
