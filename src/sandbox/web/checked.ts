import type { Request, RequestHandler, Response } from 'express';
import { z } from 'zod';

/** A handler whose body has passed its schema; what does not pass is answered 400 with the reasons. */
export function checked<Body>(
  schema: z.ZodType<Body>,
  handle: (body: Body, request: Request, response: Response) => Promise<void> | void,
): RequestHandler {
  return async (request, response) => {
    const body = schema.safeParse(request.body);
    if (!body.success) {
      response.status(400).json({ error: z.prettifyError(body.error) });
      return;
    }
    await handle(body.data, request, response);
  };
}
