import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import { ChangesContext, openChanges } from './talk/changes.js';

const root = document.getElementById('page');
if (root) {
  createRoot(root).render(
    <ChangesContext value={openChanges('/changes')}>
      <App />
    </ChangesContext>,
  );
}
