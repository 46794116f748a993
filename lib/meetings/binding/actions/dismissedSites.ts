// Which withdrawn services the coach does not want to be asked about.
import { keepLocal, readLocal } from '../../../database/localValues';
import type { Askable } from '../../sites/meetingAddress';

const place = 'leftOut';

async function readLeft(): Promise<string[]> {
  const kept = await readLocal(place);
  return Array.isArray(kept) ? kept.filter((name) => typeof name === 'string') : [];
}

/** Stops asking about a service until it is allowed and withdrawn again. */
export const leaveOut = async ({ name }: Askable): Promise<void> =>
  keepLocal(place, [...new Set([...(await readLeft()), name])]);

/** Of the services withdrawn now, the first to ask about; undefined for none. */
export async function toAskAgain(withdrawn: readonly Askable[]): Promise<Askable | undefined> {
  const left = await readLeft();
  const still = left.filter((name) => withdrawn.some((site) => site.name === name));
  if (still.length < left.length) await keepLocal(place, still);
  return withdrawn.find(({ name }) => !still.includes(name));
}
