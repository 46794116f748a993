import { language, t } from '../../lib/browser/words';
import { dayNumber } from '../../lib/commitments/dueDays';
import type { Agreed } from '../../lib/commitments/types';

const format = new Map<string, Intl.DateTimeFormat>();

/** A due day with its weekday; a date that does not exist is returned as written. */
export function dueDay(by: string): string {
  const day = dayNumber(by);
  if (day === undefined) return by;
  const known = format.get(language());
  const written = known ?? new Intl.DateTimeFormat(language(), { dateStyle: 'full', timeZone: 'UTC' });
  format.set(language(), written);
  return written.format(day * 86_400_000);
}

/** A commitment in one line, with its day where it has one. */
export const inWords = ({ text, by }: Pick<Agreed, 'text' | 'by'>): string =>
  by === null ? text.trim() : t('log_step_by', text.trim(), dueDay(by));
