import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { manifestOverHttp } from './manifest/over-http.js';

/**
 * `npm run manifest [-- --url https://your.host]`: prints the manifest of the Slack app, for Socket Mode or for HTTP
 * requests to that host.
 */
function main(): void {
  const { values } = parseArgs({ options: { url: { type: 'string' } } });
  const manifest = readFileSync(new URL('../manifest.yml', import.meta.url), 'utf8');
  process.stdout.write(values.url === undefined ? manifest : manifestOverHttp(manifest, values.url));
}

try {
  main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
