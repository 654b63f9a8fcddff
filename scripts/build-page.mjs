// Bundles the sandbox page into dist/sandbox/web/page/: three files, nothing from elsewhere.
import { copyFile, mkdir } from 'node:fs/promises';
import { fileURLToPath, URL } from 'node:url';
import { build } from 'esbuild';

const from = fileURLToPath(new URL('../src/sandbox/web/page/', import.meta.url));
const to = fileURLToPath(new URL('../dist/sandbox/web/page/', import.meta.url));

const common = { bundle: true, minify: true, target: 'es2022', logLevel: 'warning', legalComments: 'eof' };

await mkdir(to, { recursive: true });
await Promise.all([
  build({
    ...common,
    entryPoints: [`${from}main.tsx`],
    outfile: `${to}page.js`,
    format: 'esm',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
  }),
  build({ ...common, entryPoints: [`${from}styles/page.css`], outfile: `${to}page.css` }),
  copyFile(`${from}index.html`, `${to}index.html`),
]);
