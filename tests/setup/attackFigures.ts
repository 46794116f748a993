// Figures of an attack: printed at once, and saved in the file named by ATTACK_LOG for the end of `npm run attack`.
import { appendFileSync } from 'node:fs';

export function tellFigures(line: string): void {
  console.log(line);
  if (process.env.ATTACK_LOG) appendFileSync(process.env.ATTACK_LOG, `${line}\n`);
}
