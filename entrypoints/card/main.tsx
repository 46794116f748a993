// The card: the panel as a frame in a meeting page. Shows nothing of the log without a ticket for one use.
import '../../components/ui/tokens.css';
import { sendMessage } from '../../lib/browser/messages';
import { speak } from '../../lib/browser/words';

speak(document);

/** What the ticket proves; null where it is none, or this is no frame. */
async function redeemed(): Promise<string | null> {
  const ticket = location.hash.slice(1);
  history.replaceState(null, '', location.pathname);
  return ticket && window.top !== window ? sendMessage('redeem', ticket) : null;
}

const [{ showCard }, proof] = await Promise.all([
  import('../../components/card/showCard'),
  redeemed().catch(() => null),
]);
const root = document.getElementById('root');
if (root) await showCard(root, proof);
