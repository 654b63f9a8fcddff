import type { IncomingHttpHeaders } from 'node:http';
import { failedValidation } from '../requests/check.js';
import { Refusal } from '../requests/refusal.js';

/** The one version of the API that this sandbox speaks. */
const NOTION_VERSION = '2026-03-11';

/** Lets in requests with the right token and version: 401 and 400 otherwise. */
export function passDoor(headers: IncomingHttpHeaders, token: string): void {
  if (headers.authorization !== `Bearer ${token}`) {
    throw new Refusal(401, 'unauthorized', 'API token is invalid.');
  }
  const version = headers['notion-version'];
  if (version === undefined) {
    throw new Refusal(
      400,
      'missing_version',
      'Notion-Version header failed validation: Notion-Version header should be defined, instead was `undefined`.',
    );
  }
  if (version !== NOTION_VERSION) {
    throw failedValidation(
      'Notion-Version',
      `should be \`"${NOTION_VERSION}"\` here, instead was \`"${String(version)}"\`.`,
    );
  }
}
