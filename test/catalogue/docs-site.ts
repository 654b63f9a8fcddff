import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CatalogueTools } from '../../src/catalogue/run.js';

export interface Answer {
  readonly status?: number;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Never answers. */
  readonly hangs?: boolean;
}

/** A documentation site on loopback, known to the catalogue as `https://docs.example`. */
export class DocsSite {
  readonly answers = new Map<string, Answer>();
  readonly asked: string[] = [];
  private readonly server: Server;
  private constructor() {
    this.server = createServer((request, response) => {
      const path = request.url ?? '/';
      this.asked.push(path);
      const answer = this.answers.get(path) ?? { status: 404 };
      if (answer.hangs === true) return;
      response.writeHead(answer.status ?? 200, answer.headers ?? {});
      response.end(answer.body ?? '');
    });
  }

  static async open(): Promise<DocsSite> {
    const site = new DocsSite();
    await new Promise<void>((resolve) => site.server.listen(0, '127.0.0.1', resolve));
    return site;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  page(path: string, title: string, headers: Answer['headers'] = {}): void {
    this.answers.set(path, { body: `<html><head><title>${title}</title></head></html>`, headers });
  }

  readonly fetch: CatalogueTools['fetch'] = (url, init) => {
    const address = this.server.address();
    const port = isPort(address) ? address.port : 0;
    return fetch(url.replace('https://docs.example', `http://127.0.0.1:${port}`), init);
  };
}

function isPort(address: string | AddressInfo | null): address is AddressInfo {
  return typeof address === 'object' && address !== null;
}

export const SOURCES = `hosts: [docs.example]
sitemaps: [https://docs.example/sitemap.xml]
stale_after_days: 100
topics: [sso, enterprise]
`;

export const REPLAY = `# A remark that stays.
area: Replay
features:
  - feature: Session Replay   # and this one
    product: Replay
    tier: Team
    solves: Plays back the session
    needs: [Faults cannot be reproduced]
    url: https://docs.example/replay/
    title: Session Replay
    checked: 2026-10-01
  - feature: Profiling
    product: Profiling
    tier: Team
    solves: Shows slow functions
    needs: [Slow code]
    url: https://docs.example/profiling/
    checked: 2026-10-01
`;

/** A catalogue's folder with these files. */
export function catalogueFolder(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'opp-catalogue-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}
