// Reads the log for exported files, a page at a time.
import { localDay } from '../conversation/localDay';
import type { Conversation } from '../conversation/types';
import { db } from '../database/database';
import { eachOf } from '../database/pagedReads';
import { attempt, type Fault } from '../database/storageFault';
import type { Result } from '../result';
import { type CsvTalk, type CsvWords, csvHead, csvLines } from './logTable';
import { chosenDialect } from './tableDialectActions';
import type { Dialect } from './tableText';

async function withTheirs(talks: readonly Conversation[]): Promise<CsvTalk[]> {
  const ids = talks.map(({ id }) => id);
  const [people, reflections, gaps, pauses, own] = await Promise.all([
    db.people.bulkGet(talks.map((talk) => talk.personId ?? '')),
    db.reflections.bulkGet(ids),
    db.gaps.where('conversationId').anyOf(ids).toArray(),
    db.pauses.where('conversationId').anyOf(ids).toArray(),
    db.keysets.toArray(),
  ]);
  const sets = new Map(own.map((set) => [set.id, set]));
  return talks.map((talk, index) => ({
    talk,
    person: people[index],
    reflection: reflections[index],
    gaps: gaps.filter((gap) => gap.conversationId === talk.id),
    pauses: pauses.filter((pause) => pause.conversationId === talk.id),
    sets,
  }));
}

/**
 * Every ended conversation as a line of CSV, oldest first: UTF-8 with a byte order mark, CR LF. Uses the chosen
 * separators, else those of the browser's region.
 */
export function csvBlob(words: CsvWords, regional: Dialect): Promise<Result<Blob, Fault>> {
  return attempt(async () => {
    const dialect = (await chosenDialect()) ?? regional;
    const parts = [csvHead(words, dialect)];
    await db.transaction(
      'r',
      [db.conversations, db.people, db.reflections, db.gaps, db.pauses, db.keysets],
      async () => {
        // First the keys in order of start, then the rows a page at a time: no page has to skip those before it.
        await eachOf(await db.conversations.orderBy('startedAt').primaryKeys(), async (ids) => {
          const page = (await db.conversations.bulkGet(ids)).flatMap((talk) => (talk?.status === 'ended' ? talk : []));
          parts.push(csvLines(await withTheirs(page), words, dialect));
        });
      },
    );
    return new Blob(parts, { type: 'text/csv;charset=utf-8' });
  });
}

/** The file name for a day: coachside-log-2026-11-22.csv. */
export const csvName = (now: number, timeZone: string): string => `coachside-log-${localDay(now, timeZone)}.csv`;
