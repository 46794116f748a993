/** `pattern` of a field for a time within a talk: minutes and seconds, with hours if needed. */
export const offsetPattern = '(\\d{1,2}:)?\\d{1,4}:[0-5]\\d';

const whole = new RegExp(`^${offsetPattern}$`);

/** Milliseconds of a written time within a talk, such as `12:40` or `1:02:03`; NaN for anything else. */
export function offsetOf(text: string): number {
  if (!whole.test(text)) return Number.NaN;
  return text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) * 1000;
}
