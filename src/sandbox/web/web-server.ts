import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import express, { type ErrorRequestHandler, type Express } from 'express';
import { openChanges, type Changes } from './changes.js';
import { clockRoutes } from './clock-routes.js';
import { deskRoutes } from './desk-routes.js';
import { localOnly } from './local-only.js';
import { notionRoutes } from './notion-routes.js';
import type { SandboxWebParts } from './stand-ins.js';
import { troubleRoutes } from './trouble-routes.js';

const PAGE_FILES = ['index.html', 'page.js', 'page.css'] as const;

export interface SandboxWeb {
  /** Starts on 127.0.0.1 (default: any free port) and tells the address, e.g. `http://127.0.0.1:4311`. */
  listen(port?: number): Promise<{ readonly url: string }>;
  /** Ends open event streams and stops; resolves when the port is free. */
  close(): Promise<void>;
}

/** The page's files, and nothing else of their folder. */
function pageRoutes(app: Express, root: string): void {
  for (const file of PAGE_FILES) {
    const path = file === 'index.html' ? '/' : `/${file}`;
    app.get(path, (_request, response, next) => {
      response.set('cache-control', 'no-cache');
      response.sendFile(file, { root }, (error?: Error) => {
        // A browser that went away while it read is no missing page.
        if (error && !response.headersSent) next(new Error('the page is not built: npm run build'));
      });
    });
  }
}

const tellError: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  const broken = error instanceof SyntaxError;
  const message = error instanceof Error ? error.message : 'the sandbox failed';
  response.status(broken ? 400 : 500).json({ error: message });
};

function webApp(parts: SandboxWebParts, changes: Changes): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(localOnly);
  app.use(express.json({ limit: '2mb' }));
  pageRoutes(app, parts.pageFolder);
  app.get('/changes', changes.stream);
  app.use(deskRoutes(parts.slack));
  app.use(notionRoutes(parts.notion));
  app.use(troubleRoutes(parts.slack, parts.notion));
  app.use(
    clockRoutes(parts.clock, () => {
      changes.tell('clock');
    }),
  );
  app.use((_request, response) => {
    response.status(404).json({ error: 'there is nothing here' });
  });
  app.use(tellError);
  return app;
}

async function listenLocally(server: Server, port: number): Promise<{ url: string }> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the sandbox page has no port');
  return { url: `http://127.0.0.1:${address.port}` };
}

/** The sandbox page's server: a browser Slack and Notion over the stand-ins, for this machine only. */
export function openSandboxWeb(parts: SandboxWebParts): SandboxWeb {
  const changes = openChanges();
  const stops = [
    parts.slack.onChange(() => {
      changes.tell('slack');
    }),
    parts.notion.onChange(() => {
      changes.tell('notion');
    }),
  ];
  const server = createServer(webApp(parts, changes));
  return {
    listen: (port = 0) => listenLocally(server, port),
    close: async () => {
      for (const stop of stops) stop();
      changes.close();
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
