import { Router } from 'express';
import { checked } from './checked.js';
import type { SandboxWebParts } from './stand-ins.js';
import { advanceSchema, type ClockView } from './trouble-schema.js';

const MINUTE_MS = 60_000;

/** `GET|POST /clock`: the sandbox's time, which can be moved forward. `moved` runs after each move. */
export function clockRoutes(clock: SandboxWebParts['clock'], moved: () => void): Router {
  const router = Router();
  const view = (): ClockView => ({ now: clock.now().toISOString(), aheadMs: clock.offsetMs });
  router.get('/clock', (_request, response) => {
    response.json(view());
  });
  router.post(
    '/clock',
    checked(advanceSchema, ({ seconds, minutes, hours, days }, _request, response) => {
      clock.advance((minutes + 60 * hours + 1440 * days) * MINUTE_MS + seconds * 1000);
      moved();
      response.json(view());
    }),
  );
  return router;
}
