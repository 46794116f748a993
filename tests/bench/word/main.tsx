// A page of the extension that only renders one word. The panel's start is measured against it. Not in store builds.
import { createRoot } from 'react-dom/client';

const root = document.getElementById('root');
if (root) createRoot(root).render(<p>Ready</p>);
