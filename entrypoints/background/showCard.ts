import { sendMessage } from '../../lib/browser/messages';
import { inject, type Tab } from '../../lib/browser/tabs';
import { meetingScript } from '../../lib/meetings/binding/actions/grantedSites';

/** Shows the card in a tab; false where it cannot stand there. */
export async function showCard({ id }: Tab, toggle: boolean): Promise<boolean> {
  const show = () => sendMessage('showCard', toggle, id);
  // The page may be older than the extension.
  return show()
    .catch(() => inject(id, meetingScript).then(show))
    .catch(() => false);
}
