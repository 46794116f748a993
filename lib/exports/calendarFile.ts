// Commitments as a calendar file. Takes no names: calendars are often on other people's servers.
import { createEvents, type DateArray, type EventAttributes } from 'ics';
import { dayNumber, inCalendar } from '../commitments/dueDays';
import type { Agreed } from '../commitments/types';
import { latestMoment } from '../conversation/localDay';

/** The most characters of a title. A longer text is in the event's notes. */
const titleLimit = 200;
/** The most characters of the notes: the time to fold a line grows with the square of its length. */
const notesLimit = 5000;

/** What the calendar contains of a commitment. `changedAt`: when its words or day last changed, epoch milliseconds. */
export type Planned = Pick<Agreed, 'id' | 'text' | 'by'> & { changedAt: number };

function partsOf(day: number): DateArray {
  const at = new Date(day * 86_400_000);
  return [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()];
}

/** Makes all line ends LF, and replaces characters that a calendar file may not contain. */
const clean = (text: string): string =>
  text
    .trim()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, ' ');

function cut(text: string, limit: number): string {
  const characters = [...text.slice(0, 2 * limit)];
  return text.length <= limit ? text : `${characters.slice(0, limit - 1).join('')}…`;
}

/** The most octets of a line without its end, and the highest sequence number (RFC 5545, 3.1 and 3.3.8). */
const lineLimit = 75;
const lastSequence = 2 ** 31 - 1;

/**
 * The sequence number of a version of an event: the time of its last change in seconds since 2020. So a later version
 * has a higher number on any machine, and earlier files need not be remembered. It counts up until 2088.
 */
const sequenceOf = (at: number): number =>
  Math.min(Math.max(Math.floor((at - Date.UTC(2020, 0, 1)) / 1000), 0), lastSequence);

/** Octets of a character in UTF-8. */
const octets = (character: string): number => {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** Folds a line into pieces of the allowed length, without splitting a character. */
function folded(line: string): string {
  const pieces = [''];
  let room = lineLimit;
  for (const character of line) {
    room -= octets(character);
    if (room < 0) {
      pieces.push('');
      // The space that begins each further piece counts too.
      room = lineLimit - 1 - octets(character);
    }
    pieces[pieces.length - 1] += character;
  }
  return pieces.join('\r\n ');
}

/** The library folds by characters: unfolds its lines and folds them by octets. */
const refolded = (calendar: string): string => calendar.replaceAll('\r\n\t', '').split('\r\n').map(folded).join('\r\n');

function eventOf({ id, text, by, changedAt }: Planned): EventAttributes[] {
  const day = dayNumber(by);
  if (day === undefined || !inCalendar(by)) return [];
  const words = clean(text);
  const title = cut(words.replaceAll('\n', ' '), titleLimit);
  return [
    {
      // The same commitment has the same id, so opening the file again creates no duplicates.
      ...{ uid: `${id}@coachside`, title, transp: 'TRANSPARENT', busyStatus: 'FREE' },
      ...(title === words ? {} : { description: cut(words, notesLimit) }),
      ...{ start: partsOf(day), end: partsOf(day + 1) },
      // After a change, the newer version replaces the earlier one.
      ...{ sequence: sequenceOf(changedAt), lastModified: Math.min(changedAt, latestMoment) },
    },
  ];
}

/** An iCalendar file with an all-day event for each commitment that has a day; undefined if none has. */
export function calendarOf(all: readonly Planned[]): Blob | undefined {
  const events = all.flatMap(eventOf);
  if (events.length === 0) return undefined;
  const { error, value } = createEvents(events, { productId: '-//Coachside//Commitments//EN' });
  if (error || value === null) throw error ?? new Error('no calendar');
  return new Blob([refolded(value)], { type: 'text/calendar;charset=utf-8' });
}
