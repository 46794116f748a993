// Values outside the database that survive an update of the extension and a restart of the browser: storage.local.
import { valuesIn } from './storageAreas';

export const {
  read: readLasting,
  readOf: readLastingOf,
  keep: keepLasting,
  drop: dropLasting,
  clearBut: clearLastingBut,
} = valuesIn('local');
