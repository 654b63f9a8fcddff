import type { z } from 'zod';

/** The server said no; the message is its reason. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    message: string,
    readonly status: number,
  ) {
    super(message);
  }
}

/** Asks the sandbox's server and checks the answer. A body makes it a POST. Throws `Refusal` on any other status. */
export async function ask<Answer>(schema: z.ZodType<Answer>, path: string, body?: object): Promise<Answer> {
  const response = await fetch(path, {
    method: body ? 'POST' : 'GET',
    headers: body ? { 'content-type': 'application/json' } : {},
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const answer: unknown = await response.json();
  if (!response.ok) throw new Refusal(reasonOf(answer), response.status);
  return schema.parse(answer);
}

function reasonOf(answer: unknown): string {
  const reason =
    typeof answer === 'object' && answer !== null && 'error' in answer ? answer.error : undefined;
  return typeof reason === 'string' ? reason : 'The sandbox did not answer.';
}
