// Mounts the practice log, which is a full tab.
import { StrictMode } from 'react';
import '../../components/ui/tokens.css';
import { createRoot } from 'react-dom/client';
import { saveCopy } from '../../components/exports/saveFiles';
import { LogOpening } from '../../components/log/LogOpening';
import { ErrorBoundary } from '../../components/ui/ErrorBoundary';
import { faultThrown } from '../../components/ui/useRead';
import { oweAfterFaults } from '../../lib/backup/actions/owedBackup';
import { onErased } from '../../lib/browser/eraseSignal';
import { speak, t } from '../../lib/browser/words';

function explain(error: unknown): string | undefined {
  const fault = faultThrown(error);
  return fault && t(`shut_${fault}`);
}

speak(document);
onErased(() => location.reload());
oweAfterFaults();
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary onSaveCopy={saveCopy} explain={explain}>
        <LogOpening />
      </ErrorBoundary>
    </StrictMode>,
  );
}
