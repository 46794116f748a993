import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { oweAfterFaults } from '../../lib/backup/actions/owedBackup';
import { onErased } from '../../lib/browser/eraseSignal';
import { sendMessage } from '../../lib/browser/messages';
import { outbox } from '../../lib/conversation/actions/outbox';
import { forgetClock } from '../../lib/database/writeRows';
import { sharesLog } from '../../lib/meetings/binding/actions/cardTickets';
import { saveCopy } from '../backup/saveCopyLater';
import { Panel } from '../panel/Panel';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import { CardLocked } from './CardLocked';
import { guardPresses } from './pressGuard';
import { UncountedPress } from './UncountedPress';

const popOut = () => void sendMessage('popOut', undefined).catch((error: unknown) => console.error(error));

/** Draws the panel if `proof` shows that this page sees the log's own database; else says why not. */
export async function showCard(root: HTMLElement, proof: string | null): Promise<void> {
  guardPresses(document);
  const draw = createRoot(root);
  if (proof === null) return draw.render(<CardLocked />);
  // A database that will not open proves nothing; the panel would only report the same in other words.
  if (!(await sharesLog(proof).catch(() => false))) return draw.render(<CardLocked onPopOut={popOut} />);
  oweAfterFaults();
  // Cleared in place, not reloaded: a reloaded card would have no ticket.
  onErased(() => {
    outbox.setState({ unsaved: [], fault: null });
    forgetClock();
  });
  draw.render(
    <StrictMode>
      <ErrorBoundary onSaveCopy={saveCopy}>
        <Panel />
        <UncountedPress />
      </ErrorBoundary>
    </StrictMode>,
  );
}
