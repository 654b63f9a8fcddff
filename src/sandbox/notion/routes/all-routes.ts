import { BLOCK_ROUTES } from './blocks.js';
import { COMMENT_ROUTES } from './comments.js';
import { DATABASE_ROUTES } from './databases.js';
import { DATA_SOURCE_ROUTES } from './data-sources.js';
import { PAGE_READING_ROUTES } from './page-reading.js';
import { PAGE_ROUTES } from './pages.js';
import type { Route } from './route.js';
import { USER_ROUTES } from './users.js';

/** Every endpoint of the sandbox; of two that fit, the first answers. */
const ROUTES: readonly Route[] = [
  ...USER_ROUTES,
  ...DATABASE_ROUTES,
  ...DATA_SOURCE_ROUTES,
  ...PAGE_READING_ROUTES,
  ...PAGE_ROUTES,
  ...BLOCK_ROUTES,
  ...COMMENT_ROUTES,
];

export interface Match {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** The endpoint at this method and path, with the decoded parameters of the path. */
export function matchRoute(method: string, path: string): Match | undefined {
  const given = path.split('/');
  for (const route of ROUTES) {
    const params = route.method === method ? paramsOf(route.path.split('/'), given) : undefined;
    if (params !== undefined) return { route, params };
  }
  return undefined;
}

function paramsOf(wanted: readonly string[], given: readonly string[]): Record<string, string> | undefined {
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const here = given[index] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = decoded(here);
    else if (part !== here) return undefined;
  }
  return params;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
