import { createRoot } from 'react-dom/client';
import { z } from 'zod';

// The page's content security policy forbids code from text, which zod would try as soon as a schema is made:
// so the rest is loaded after this is settled.
z.config({ jitless: true });
const { App } = await import('./app.js');
const { ChangesContext, openChanges } = await import('./talk/changes.js');

const root = document.getElementById('page');
if (root) {
  createRoot(root).render(
    <ChangesContext value={openChanges('/changes')}>
      <App />
    </ChangesContext>,
  );
}
