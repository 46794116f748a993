// Turns rows into the text of a table for spreadsheets (CSV).
import Papa from 'papaparse';

/** The separator between columns, and the decimal sign. */
export const dialects = {
  comma: { separator: ',', decimal: '.' },
  semicolon: { separator: ';', decimal: ',' },
  'semicolon-point': { separator: ';', decimal: '.' },
} as const;
export type Dialect = keyof typeof dialects;

export const isDialect = (value: unknown): value is Dialect =>
  typeof value === 'string' && Object.hasOwn(dialects, value);

/**
 * Regions with a decimal point in which Windows separates lists by a semicolon. Source for Switzerland: a message on
 * dev@sc.openoffice.org (Excel's separators, message 1565); Liechtenstein has the same settings.
 */
const pointed: readonly (string | undefined)[] = ['CH', 'LI'];

/** How spreadsheets read tables in the region of a browser language, such as `de-CH`; `comma` if it is unknown. */
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
 * A sign that can begin a formula, wherever a cell could begin with it: at the start of the text; after a comma,
 * semicolon, tab, bar, colon or line end, also with spaces and quotes between; and after a space, unless another space
 * follows the sign, which makes it a dash. Excel reads the full-width signs as formulas in some languages (OWASP, CSV
 * injection). The pattern looks for the sign first and only from there at what precedes it, so that the time is linear
 * in the length.
 */
const signs = /(?=[=+\-@＝＋－＠])(?:(?<=(?:^|[,;|:\p{Cc}\p{Zl}\p{Zp}])[\p{Zs}\p{Cf}"]*).|(?<= [\p{Cf}"]*).(?! ))/gu;

/** Only digits and the characters between them in dates, times and amounts. */
const figures = /^[.,(]?\p{Nd}[\p{Nd}\p{Zs}.,:/%()'’eE-]*$/u;
/** Those of them that every spreadsheet reads correctly: a whole number, a day. */
const readAlike = /^(?:0|[1-9]\d{0,14}|\d{4}-\d\d-\d\d)$/;
const changes = (text: string): boolean => /^[\t\r\n]/.test(text) || (figures.test(text) && !readAlike.test(text));

/**
 * Adds apostrophes where needed, so that no spreadsheet, with any separator, reads a text as formula, date or number.
 */
export const harmless = (text: string): string => `${changes(text) ? "'" : ''}${text.replace(signs, "'$&")}`;

/** Lines of a table. A cell that contains any separator is quoted, for readers that split at several of them. */
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
