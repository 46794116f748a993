// Prints the measurements.
import { type Comparison, isOver, median, quantile, ratioOf, type Series, total } from './figures';

const ms = (value: number): string => value.toFixed(value < 100 ? 1 : 0);

const heads = ['', 'runs', 'total ms', 'median ms', 'p10-p90 ms', 'ratio', 'of medians', 'allowed', ''];

const side = ([name, series]: readonly [string, Series]): string[] => [
  name,
  String(series.length),
  ms(total(series)),
  ms(median(series)),
  `${ms(quantile(series, 0.1))}-${ms(quantile(series, 0.9))}`,
];

function linesOf(comparison: Comparison): string[][] {
  const times = (value: number) => `${value.toFixed(comparison.allowed < 0.1 ? 4 : 2)}×`;
  const ratios = [
    times(ratioOf(comparison)),
    times(ratioOf(comparison, 'median')),
    times(comparison.allowed),
    isOver(comparison) ? 'OVER' : 'ok',
  ];
  return [[comparison.name], [...side(comparison.measured), ...ratios], side(comparison.against)];
}

/** The comparisons as a table: each with its two sides and their ratio. */
export function tableOf(comparisons: readonly Comparison[]): string {
  const groups = comparisons.map(linesOf);
  const cells = [heads, ...groups.flatMap((lines) => lines.slice(1))];
  const widths = heads.map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  const row = (line: string[]) =>
    line
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  const grouped = groups.flatMap(([title, ...lines]) => [
    '',
    title?.[0] ?? '',
    ...lines.map((line) => `  ${row(line)}`),
  ]);
  return [`  ${row(heads)}`, ...grouped].join('\n');
}
