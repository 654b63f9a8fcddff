import type { Secret } from './secret.js';

export interface SlackSettings {
  readonly mode: 'socket' | 'http';
  readonly botToken: Secret;
  /** Set in socket mode. */
  readonly appToken: Secret | undefined;
  /** Set in HTTP mode: one, or two with a comma in between while one replaces the other. */
  readonly signingSecret: Secret | undefined;
  readonly port: number;
  readonly apiUrl: string | undefined;
  /** How many Socket Mode connections are held. */
  readonly sockets?: number | undefined;
  /** Of one person; undefined: as many as they like. */
  readonly commandsPerMinute?: number | undefined;
}

export interface NotionSettings {
  readonly token: Secret;
  readonly databaseId: string;
  readonly requestsPerMinute: number;
  readonly baseUrl: string | undefined;
  /** Undefined: Notion is only ever asked. */
  readonly webhook: WebhookSettings | undefined;
}

export interface WebhookSettings {
  readonly port: number;
  /** The subscription's verification token; undefined while it is being set up. */
  readonly secret: Secret | undefined;
}

/** A port for those who run Opp. */
export interface OperationsSettings {
  readonly port: number;
  readonly metrics: boolean;
}

/** What is needed with and without credentials. */
export interface CommonSettings {
  readonly databaseUrl: Secret | undefined;
  readonly dataDir: string;
  readonly playbookPath: string;
  readonly logLevel: string;
}

export interface LiveSettings extends CommonSettings {
  readonly kind: 'live';
  readonly slack: SlackSettings;
  readonly notion: NotionSettings;
  /** Undefined: no such port. */
  readonly operations?: OperationsSettings | undefined;
}

/** No credentials at all: the embedded sandbox is meant. */
export interface SandboxSettings extends CommonSettings {
  readonly kind: 'sandbox';
  readonly port: number;
}
