// Put into the page in front when the coach asks for its questions: gives back its article's facts and questions, and is gone.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { takenFrom } from '../lib/reading/takenPage';

export default defineUnlistedScript(() => takenFrom(document, location.hash));
