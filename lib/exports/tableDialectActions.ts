// How the coach wants tables separated on this machine.
import { keepLocal, readLocal } from '../database/localValues';
import { type Dialect, isDialect } from './tableText';

const place = 'csvDialect';

/** What was chosen; null where it goes by the browser's region. */
export async function chosenDialect(): Promise<Dialect | null> {
  const kept = await readLocal(place);
  return isDialect(kept) ? kept : null;
}

/** Chooses for every table from now on; null for the browser's region. */
export const chooseDialect = (dialect: Dialect | null): Promise<void> => keepLocal(place, dialect);
