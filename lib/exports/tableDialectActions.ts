// The separators that the coach chose for tables on this machine.
import { keepLocal, readLocal } from '../database/localValues';
import { type Dialect, isDialect } from './tableText';

const place = 'csvDialect';

/** The chosen dialect; null if it follows the browser's region. */
export async function chosenDialect(): Promise<Dialect | null> {
  const kept = await readLocal(place);
  return isDialect(kept) ? kept : null;
}

/** Sets the dialect of all tables from now on; null to follow the browser's region. */
export const chooseDialect = (dialect: Dialect | null): Promise<void> => keepLocal(place, dialect);
