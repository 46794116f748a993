import { sendMessage } from '../../lib/browser/messages';
import { inject, type Tab } from '../../lib/browser/tabs';
import { meetingScript } from '../../lib/meetings/binding/actions/grantedSites';

/** Shows the card in a tab; false if it cannot be shown there. */
export async function showCard({ id }: Tab, toggle: boolean): Promise<boolean> {
  const show = () => sendMessage('showCard', toggle, id);
  // A page that was loaded before the extension has no script yet.
  return show()
    .catch(() => inject(id, meetingScript).then(show))
    .catch(() => false);
}
