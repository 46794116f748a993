// What lasts as long as the browser runs and no longer: storage.session. An update of the extension takes it too.
import { valuesIn } from './storageAreas';

export const {
  read: readSession,
  readOf: readSessionOf,
  keep: keepSession,
  drop: dropSession,
  clearBut: clearSessionBut,
} = valuesIn('session');
