import type { RequestHandler } from 'express';

const LOCAL_NAMES = new Set(['127.0.0.1', 'localhost']);

const nameOf = (host: string): string => host.replace(/:\d+$/, '').toLowerCase();

function isOwnOrigin(origin: string, host: string): boolean {
  return LOCAL_NAMES.has(nameOf(host)) && origin.toLowerCase() === `http://${host.toLowerCase()}`;
}

/**
 * Answers only the page itself. A web site that makes its name point to 127.0.0.1 (DNS rebinding) comes with its
 * own Host, any other site with its own Origin or `Sec-Fetch-Site: cross-site`: all of them get 403.
 */
export const localOnly: RequestHandler = (request, response, next) => {
  const host = request.headers.host ?? '';
  const origin = request.headers.origin;
  const strange =
    !LOCAL_NAMES.has(nameOf(host)) ||
    (origin !== undefined && !isOwnOrigin(origin, host)) ||
    request.headers['sec-fetch-site'] === 'cross-site';
  if (strange && !(request.path === '/' && LOCAL_NAMES.has(nameOf(host)) && request.method === 'GET')) {
    response.status(403).json({ error: 'the sandbox page answers only itself' });
    return;
  }
  response.set({
    'content-security-policy':
      "default-src 'self'; img-src 'self' data: https:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
  });
  next();
};
