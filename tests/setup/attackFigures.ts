// Figures of an attack: said at once, and kept for the end of `npm run attack`, which names its file in ATTACK_LOG.
import { appendFileSync } from 'node:fs';

export function tellFigures(line: string): void {
  console.log(line);
  if (process.env.ATTACK_LOG) appendFileSync(process.env.ATTACK_LOG, `${line}\n`);
}
