// Mounts the panel: Chrome's and Edge's side panel, Firefox's sidebar.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../../components/ui/tokens.css';
import { saveCopy } from '../../components/backup/saveCopyLater';
import { Panel } from '../../components/panel/Panel';
import { ErrorBoundary } from '../../components/ui/ErrorBoundary';
import { oweAfterFaults } from '../../lib/backup/actions/owedBackup';
import { onErased } from '../../lib/browser/eraseSignal';
import { speak } from '../../lib/browser/words';

speak(document);
oweAfterFaults();
onErased(() => location.reload());
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary onSaveCopy={saveCopy}>
        <Panel />
      </ErrorBoundary>
    </StrictMode>,
  );
}
