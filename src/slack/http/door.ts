import { HTTPReceiver, type App, type Logger, type Receiver } from '@slack/bolt';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { bodyOf, contentOf, contentTypeOf } from './read-request.js';
import { isSigned } from './signature.js';

/** The one address that answers. */
const PATH = '/slack/events';
/** Who is still sending when the answer comes reads it only if the connection stays open for a moment. */
const LINGER_MS = 1_000;
const PATIENCE: Patience = { headersMs: 5_000, requestMs: 10_000 };
/** Who opens more connections than Slack ever does, waits. */
const MOST_CONNECTIONS = 1_000;

/** How slowly a request may arrive. */
export interface Patience {
  readonly headersMs: number;
  /** From the first byte to the last of the body. */
  readonly requestMs: number;
}

export interface HttpDoorOptions {
  /** The app's signing secret; two while one replaces the other. */
  readonly signingSecrets: readonly string[];
  readonly logger: Logger;
  readonly now: () => Date;
  /** A request was answered with this status instead of being worked on. */
  readonly onRefused: (status: number) => void;
  readonly patience?: Patience;
}

/**
 * Takes Slack's HTTP requests. What is too long, too slow, unsigned, too old, from the future or in no shape that
 * Slack sends is refused here, before Bolt sees it (S20, S21, S23, S24, S25).
 */
export class HttpDoor implements Receiver {
  readonly #bolt: HTTPReceiver;
  #server: Server | undefined;

  constructor(private readonly options: HttpDoorOptions) {
    // The signature was checked when Bolt gets the request.
    this.#bolt = new HTTPReceiver({
      ...{ signingSecret: '', signatureVerification: false, logger: options.logger, endpoints: PATH },
    });
  }

  init(app: App): void {
    this.#bolt.init(app);
  }

  isOpen(): boolean {
    return this.#server?.listening === true;
  }

  /** Resolves when it listens; rejects when the port is taken. */
  async start(port: number): Promise<void> {
    const { headersMs, requestMs } = this.options.patience ?? PATIENCE;
    const limits = {
      ...{ headersTimeout: headersMs, requestTimeout: requestMs },
      connectionsCheckingInterval: headersMs / 5,
    };
    const server = createServer(limits, (request, response) => {
      this.#take(request, response).catch((error: unknown) => {
        // Who hung up half-way gets no answer, and it is nobody's mistake here.
        if (request.destroyed && !request.complete) return;
        this.options.logger.error(String(error));
        this.#refuse(response, 500);
      });
    });
    server.maxConnections = MOST_CONNECTIONS;
    this.#server = server;
    server.listen(port);
    await once(server, 'listening');
  }

  /** Takes no new requests; those under way get their answers. */
  async stop(): Promise<void> {
    const server = this.#server;
    if (server === undefined) return;
    this.#server = undefined;
    const closed = once(server, 'close');
    server.close();
    server.closeIdleConnections();
    await closed;
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url?.split('?')[0] !== PATH) {
      this.#refuse(response, 404);
      return;
    }
    if (request.method !== 'POST') {
      this.#refuse(response, 405);
      return;
    }
    const body = await bodyOf(request);
    const type = contentTypeOf(request.headers['content-type']);
    if (body === undefined) this.#refuse(response, 413);
    else if (type === undefined) this.#refuse(response, 415);
    else this.#answer(request, response, body, type);
  }

  #answer(
    request: IncomingMessage,
    response: ServerResponse,
    body: Buffer,
    type: NonNullable<ReturnType<typeof contentTypeOf>>,
  ): void {
    const signed = this.#isSigned(request, body);
    // Nothing unsigned is parsed, but for the one question that Slack asks without a signature.
    const content = signed || body.length < 2_000 ? contentOf(body, type) : 'unsound';
    if (content === 'ssl_check') response.writeHead(200).end();
    else if (!signed) this.#refuse(response, 401);
    else if (content === 'unsound') this.#refuse(response, 400);
    else {
      request.headers['content-type'] = type;
      this.#bolt.requestListener(Object.assign(request, { rawBody: body }), response);
    }
  }

  #isSigned({ headers }: IncomingMessage, body: Buffer): boolean {
    const one = (header: string | string[] | undefined): string | undefined =>
      typeof header === 'string' ? header : undefined;
    const timestamp = one(headers['x-slack-request-timestamp']);
    const signature = one(headers['x-slack-signature']);
    return isSigned({ body, timestamp, signature }, this.options.signingSecrets, this.options.now());
  }

  #refuse(response: ServerResponse, status: number): void {
    this.options.onRefused(status);
    if (response.headersSent) return;
    if (response.req.complete) response.writeHead(status).end();
    else refuseUnread(response, status);
  }
}

/** A connection whose request was not read to its end cannot be used again: what still comes is thrown away. */
function refuseUnread(response: ServerResponse, status: number): void {
  // Node cuts the connection as soon as the answer has ended, so it ends last.
  response.writeHead(status, { connection: 'close', 'content-length': 0 }).flushHeaders();
  const end = (): void => void response.end();
  const cutOff = setTimeout(end, LINGER_MS);
  response.req.once('end', end).once('close', () => {
    clearTimeout(cutOff);
  });
  response.req.resume();
}
