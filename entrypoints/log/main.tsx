// The practice log: a full tab. Wires pages to what is stored.
import { StrictMode } from 'react';
import '../../components/parts/tokens.css';
import { createRoot } from 'react-dom/client';
import { ErrorBoundary } from '../../components/parts/ErrorBoundary';
import { speak } from '../../lib/browser/words';
import { saveCopy } from './files';
import { Opening } from './Opening';

speak(document);
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary onSaveCopy={saveCopy}>
        <Opening />
      </ErrorBoundary>
    </StrictMode>,
  );
}
