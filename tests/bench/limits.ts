// Owns what is compared with what, and how many times the one may be the other.
import type { Comparison, Series } from './figures';

/** Milliseconds of everything measured, with few talks stored and with many. */
export interface Measured {
  few: number;
  many: number;
  press: Series;
  bare: Series;
  pressOfMany: Series;
  panel: Series;
  word: Series;
  panelOfMany: Series;
}

/** The four comparisons. */
export const comparisonsOf = ({ few, many, ...of }: Measured): Comparison[] => [
  {
    name: `A press, to its strict transaction resolved (${few} talks stored)`,
    measured: ['press', of.press],
    against: ['bare strict put of its row', of.bare],
    by: 'total',
    allowed: 1.5,
  },
  {
    name: `Panel ready (${few} talks stored)`,
    measured: ['panel: Start is there', of.panel],
    against: ['page of one word: it is there', of.word],
    by: 'median',
    allowed: 2,
  },
  {
    name: `A press with ${many} talks stored`,
    measured: [`press, ${many} talks`, of.pressOfMany],
    against: [`press, ${few} talks`, of.press],
    by: 'total',
    allowed: 1.3,
  },
  {
    name: `Panel ready with ${many} talks stored`,
    measured: [`panel, ${many} talks`, of.panelOfMany],
    against: [`panel, ${few} talks`, of.panel],
    by: 'median',
    allowed: 1.3,
  },
];
