// Put into the page in front when the coach asks for its questions: gives back its article as text, and is gone.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { articleOf } from '../lib/reading/article';

export default defineUnlistedScript(() => articleOf(document));
