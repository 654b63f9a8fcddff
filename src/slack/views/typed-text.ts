import { z } from 'zod';

/** What stands in a text input or is chosen in a list; blank when nothing does. */
export const typedText = z
  .string()
  .nullish()
  .transform((text) => text ?? '');
