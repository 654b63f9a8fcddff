import { z } from 'zod';

/** A name in a playbook: not blank, at most 200 characters. */
export const Name = z.string().trim().min(1).max(200);
