// Owns commitments as a calendar file. Must not know the database. Takes no names: calendars are often others' servers.
import { createEvents, type DateArray, type EventAttributes } from 'ics';
import { dayNumber, inCalendar } from '../commitments/due';
import type { Agreed } from '../commitments/types';

/** Characters of a title; the text goes on in the event's notes. */
const titleLimit = 200;
/** Characters of the notes: folding a line takes time by the square of its length. */
const notesLimit = 5000;
function partsOf(day: number): DateArray {
  const at = new Date(day * 86_400_000);
  return [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()];
}

/** Line ends of one kind, and none of the characters that a calendar file may not hold. */
const clean = (text: string): string =>
  text
    .trim()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, ' ');

function cut(text: string, limit: number): string {
  const characters = [...text.slice(0, 2 * limit)];
  return text.length <= limit ? text : `${characters.slice(0, limit - 1).join('')}…`;
}

function eventOf({ id, text, by }: Agreed): EventAttributes[] {
  const day = dayNumber(by);
  if (day === undefined || !inCalendar(by)) return [];
  const words = clean(text);
  const title = cut(words.replaceAll('\n', ' '), titleLimit);
  return [
    {
      // The same commitment is the same event: opened again, the file doubles nothing.
      ...{ uid: `${id}@coachside`, title, transp: 'TRANSPARENT', busyStatus: 'FREE' },
      ...(title === words ? {} : { description: cut(words, notesLimit) }),
      ...{ start: partsOf(day), end: partsOf(day + 1) },
    },
  ];
}

/** An iCalendar file of those that have a day, an event of a whole day each; undefined where none has. */
export function calendarOf(all: readonly Agreed[]): Blob | undefined {
  const events = all.flatMap(eventOf);
  if (events.length === 0) return undefined;
  const { error, value } = createEvents(events, { productId: '-//Coachside//Commitments//EN' });
  if (error || value === null) throw error ?? new Error('no calendar');
  return new Blob([value], { type: 'text/calendar;charset=utf-8' });
}
