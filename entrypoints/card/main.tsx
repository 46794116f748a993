// Mounts the card, the panel as a frame in a meeting page. Shows nothing of the log without a single-use ticket.
import '../../components/ui/tokens.css';
import { sendMessage } from '../../lib/browser/messages';
import { speak } from '../../lib/browser/words';

speak(document);

/** Redeems the ticket for the proof of the log's database; null if it is not valid or this page is not in a frame. */
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
