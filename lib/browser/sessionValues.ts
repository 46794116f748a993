// Values that last only while the browser runs: storage.session. An update of the extension deletes them too.
import { valuesIn } from './storageAreas';

export const {
  read: readSession,
  readOf: readSessionOf,
  keep: keepSession,
  drop: dropSession,
  clearBut: clearSessionBut,
} = valuesIn('session');
