// Entering a talk afterwards, from memory. Such a talk has no marks.

import { db } from '../../database/database';
import { write } from '../../database/storageFault';
import { newId, nextStamp } from '../../database/writeRows';
import { askTellId } from '../../key-sets/defaultKeySet';
import { personByAlias } from '../../people/actions/personByAlias';
import { awaitReflection } from '../../reflection/actions';
import { fail, ok, type Result } from '../../result';
import { localDay } from '../localDay';
import { summarize } from '../tally';
import type { Kind } from '../types';

/** The longest talk that can be entered, in minutes: a day. */
export const longestRecalled = 1440;
/** A start before 2000-01-01 is refused as a typing error. Epoch milliseconds. */
const earliest = Date.UTC(2000, 0, 1);

export interface Recalled {
  /** Epoch milliseconds. */
  startedAt: number;
  /** Whole, 1 to 1,440. */
  minutes: number;
  kind: Kind | null;
  alias: string;
  /** IANA zone of the coach. */
  timeZone: string;
}

/** Why a talk cannot be entered. `future`: it would begin or end after now. */
export type RecallFault = 'no-start' | 'too-early' | 'no-length' | 'future';

/** What is wrong with the input; null if nothing. */
export function recallFault(
  { startedAt, minutes }: Pick<Recalled, 'startedAt' | 'minutes'>,
  now: number,
): RecallFault | null {
  if (!Number.isFinite(startedAt)) return 'no-start';
  if (startedAt < earliest) return 'too-early';
  if (startedAt >= now) return 'future';
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > longestRecalled) return 'no-length';
  return startedAt + minutes * 60_000 > now ? 'future' : null;
}

const recallTables = [db.conversations, db.people, db.reflections];

/** Saves a talk that is over, its reflection waiting, in one transaction. Returns its id, or why nothing was saved. */
export function recallConversation(from: Recalled, now: number): Promise<Result<string, RecallFault>> {
  const fault = recallFault(from, now);
  if (fault) return Promise.resolve(fail(fault));
  const { startedAt, timeZone, kind } = from;
  const endedAt = startedAt + from.minutes * 60_000;
  return write(recallTables, async () => {
    const id = newId();
    const personId = await personByAlias(from.alias, now);
    await db.conversations.add({
      id,
      stamp: nextStamp(now),
      status: 'ended',
      capture: 'recalled',
      startedAt,
      endedAt,
      endReason: 'coach',
      timeZone,
      localDay: localDay(startedAt, timeZone),
      kind,
      personId,
      plannedMinutes: null,
      site: null,
      keySetId: askTellId,
      chosenStage: null,
      dealId: null,
      pinnedDealId: null,
      coverage: null,
      confirmedAt: null,
      summary: summarize([], startedAt, endedAt),
    });
    await awaitReflection(id, 'waiting', now);
    return ok(id);
  });
}
