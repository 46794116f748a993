// How rows become the text of a table for spreadsheets (CSV).
import Papa from 'papaparse';

/** What stands between two columns, and before the fraction of a number. */
export const dialects = {
  comma: { separator: ',', decimal: '.' },
  semicolon: { separator: ';', decimal: ',' },
  'semicolon-point': { separator: ';', decimal: '.' },
} as const;
export type Dialect = keyof typeof dialects;

export const isDialect = (value: unknown): value is Dialect =>
  typeof value === 'string' && Object.hasOwn(dialects, value);

/**
 * Regions whose numbers have a point, while Windows separates lists by a semicolon. Switzerland by what was written of it
 * on dev@sc.openoffice.org (Excel's separators, message 1565); Liechtenstein has its settings.
 */
const pointed: readonly (string | undefined)[] = ['CH', 'LI'];

/** How spreadsheets read tables where a language of the browser is at home, such as `de-CH`; `comma` for none that is known. */
export function dialectOf(language: string): Dialect {
  try {
    const parts = new Intl.NumberFormat(language, { numberingSystem: 'latn' }).formatToParts(1.5);
    if (parts.find(({ type }) => type === 'decimal')?.value === ',') return 'semicolon';
    return pointed.includes(new Intl.Locale(language).maximize().region) ? 'semicolon-point' : 'comma';
  } catch {
    return 'comma';
  }
}

export type Cell = string | number | null;

/**
 * A sign that can begin a formula, where a cell could begin with it: at the beginning, and behind a comma, semicolon, tab,
 * bar, colon or line end, spaces and quotes between; behind a space too, but for one that another space follows: a dash.
 * The full-width signs are those that Excel takes for formulas in some languages (OWASP, CSV injection). The sign is looked
 * for first: what is before it is looked at from signs alone, so that the time goes by the length.
 */
const signs = /(?=[=+\-@＝＋－＠])(?:(?<=(?:^|[,;|:\p{Cc}\p{Zl}\p{Zp}])[\p{Zs}\p{Cf}"]*).|(?<= [\p{Cf}"]*).(?! ))/gu;

/** Digits and what stands between them in dates, times and amounts, and nothing else. */
const figures = /^[.,(]?\p{Nd}[\p{Nd}\p{Zs}.,:/%()'’eE-]*$/u;
/** Of these, what every spreadsheet reads as it is meant: a whole number, a day. */
const readAlike = /^(?:0|[1-9]\d{0,14}|\d{4}-\d\d-\d\d)$/;
const changes = (text: string): boolean => /^[\t\r\n]/.test(text) || (figures.test(text) && !readAlike.test(text));

/** A text that no spreadsheet takes for a formula, a date or a number, whatever it separates at: with apostrophes where needed. */
export const harmless = (text: string): string => `${changes(text) ? "'" : ''}${text.replace(signs, "'$&")}`;

/** Lines of a table. A cell with anything in it that may separate is in quotes, for readers that separate at several. */
export function tableText(rows: readonly (readonly Cell[])[], dialect: Dialect): string {
  const { separator, decimal } = dialects[dialect];
  const written = (cell: Cell) => {
    if (typeof cell === 'number') return String(cell).replace('.', decimal);
    return cell === null ? null : harmless(cell);
  };
  const quotes = (cell: unknown) => typeof cell === 'string' && /[,;\t|]/.test(cell);
  const lines = rows.map((row) => row.map(written));
  return `${Papa.unparse(lines, { delimiter: separator, newline: '\r\n', quotes })}\r\n`;
}
