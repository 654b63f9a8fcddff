import { z } from 'zod';
import { nameKey } from '../fold.js';
import { Name } from './name.js';

const Text = z.string().trim().min(1).max(400);

/** One letter of a qualification framework: what it stands for and what to ask (S1-45…52). */
export const Letter = z.strictObject({
  key: Name.describe('How stages call it; unique.'),
  letter: z.string().trim().min(1).max(3).describe('As it is shown.'),
  name: Name.describe('What it stands for.'),
  definition: Text.describe('What is known when it is answered.'),
  questions: z.array(Text).default([]).describe('Questions that fill it.'),
  hidden_before: Name.optional().describe('A stage: before it nobody is asked.'),
});
export type Letter = z.infer<typeof Letter>;

/** Letters, each answered by evidence with its day and the person who knows it, not by a tick. */
export const Qualification = z
  .strictObject({
    name: Name.describe('What the framework is called; the heading of its table on the page.'),
    letters: z.array(Letter).min(1, 'list at least one letter').max(20).describe('In their order.'),
  })
  .superRefine(({ letters }, context) => {
    const seen = new Set<string>();
    letters.forEach(({ key }, index) => {
      if (seen.has(nameKey(key))) {
        const message = `"${key}" is defined twice: give each letter a key of its own`;
        context.addIssue({ code: 'custom', message, path: ['letters', index, 'key'] });
      }
      seen.add(nameKey(key));
    });
  });
export type Qualification = z.infer<typeof Qualification>;
