// A page of the extension that only renders one word: what the panel's start is measured against. In no store build.
import { createRoot } from 'react-dom/client';

const root = document.getElementById('root');
if (root) createRoot(root).render(<p>Ready</p>);
