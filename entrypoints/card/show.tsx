import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { saveCopy } from '../../components/backup/saveCopyLater';
import { Away } from '../../components/panel/Away';
import { ErrorBoundary } from '../../components/ui/ErrorBoundary';
import { oweAfterFaults } from '../../lib/backup/actions/owedBackup';
import { onErased } from '../../lib/browser/eraseSignal';
import { sendMessage } from '../../lib/browser/messages';
import { outbox } from '../../lib/conversation/actions/outbox';
import { forgetClock } from '../../lib/database/writeRows';
import { sharesLog } from '../../lib/meetings/binding/actions/cardTickets';
import { Panel } from '../sidepanel/Panel';
import { guardPresses } from './pressGuard';
import { UncountedPress } from './UncountedPress';

const popOut = () => void sendMessage('popOut', undefined).catch((error: unknown) => console.error(error));

/** Draws the panel for who proves to see the log's own database; else says why not. */
export async function show(root: HTMLElement, proof: string | null): Promise<void> {
  guardPresses(document);
  const draw = createRoot(root);
  if (proof === null) return draw.render(<Away />);
  // A database that will not open tells nothing: the panel would say the same in other words.
  if (!(await sharesLog(proof).catch(() => false))) return draw.render(<Away onPopOut={popOut} />);
  oweAfterFaults();
  // Loaded again it would have no ticket.
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
