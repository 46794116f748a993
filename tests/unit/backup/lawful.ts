// What is agreed in a whole log.
import { agreedIn } from '../../../lib/commitments/agreed';
import type { Agreed } from '../../../lib/commitments/types';
import { db } from '../../../lib/store/db';

export async function eachCommitment(): Promise<Agreed[]> {
  const [reflections, rows] = await Promise.all([db.reflections.toArray(), db.commitments.toArray()]);
  return [...reflections.flatMap((one) => agreedIn(one, rows)), ...agreedIn(undefined, rows)];
}
