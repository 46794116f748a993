// Injected into the page in front when the coach asks for its questions. Returns the facts and questions of its
// article, and leaves nothing behind.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { takenFrom } from '../lib/reading/takenPage';

export default defineUnlistedScript(() => takenFrom(document, location.hash));
