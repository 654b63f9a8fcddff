import { z } from 'zod';

const Text = z.string().trim().min(1).max(200);
const Value = Text.regex(/[\p{L}\p{N}\p{Extended_Pictographic}]/u, 'has neither a letter nor a digit');
const Email = z.string().trim().pipe(z.email('is not an e-mail address'));
const Reader = z
  .string()
  .trim()
  .refine((text) => z.email().safeParse(text).success || /^[UW][A-Z0-9]{5,}$/.test(text), {
    message: 'is neither an e-mail address nor a Slack user id (U…)',
  });

/**
 * Rows that only some people may see (S4-58): those in which a property says one of `values`, and those whose Sales
 * Engineer or Account Executive is one of `people`. The property is named by its column or by the role it plays;
 * a role survives a new column name.
 */
export function restrictedRows<const Role extends string>(roles: readonly Role[]) {
  return z
    .strictObject({
      role: z.enum(roles).optional().describe('The column by its meaning.'),
      property: Text.optional().describe('The column by its name.'),
      values: z.array(Value).min(1).optional().describe('Values that restrict a row.'),
      people: z.array(Email).min(1).optional().describe('People whose rows are restricted.'),
      /** E-mail addresses or Slack user ids. */
      visible_to: z
        .array(Reader)
        .min(1, 'names nobody: somebody must be able to see these rows')
        .describe('Who may see them: e-mail addresses or Slack user ids.'),
    })
    .superRefine(({ role, property, values, people }, context) => {
      const complain = (message: string, ...path: string[]): void => {
        context.addIssue({ code: 'custom', message, path });
      };
      const named = [role, property].filter((one) => one !== undefined).length;
      if (named === 2) complain('name the column by role or by property, not by both', 'role');
      if (named > 0 && values === undefined) complain('say which values restrict a row: values');
      if (named === 0 && values !== undefined)
        complain('say whose values these are: role or property', 'values');
      if (named === 0 && values === undefined && people === undefined)
        complain('say what restricts a row: role and values, property and values, or people');
    });
}
