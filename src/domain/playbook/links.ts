import { z } from 'zod';
import { nameKey } from '../fold.js';
import { STAGE_ROLES } from '../opportunity.js';
import { Name } from './name.js';
import { placesOf } from './naming.js';

const Text = z.string().trim().min(1).max(400);

/** What can stand in the name of a deal that is made from another one. */
const LINKED_PLACES = ['customer', 'parent', 'month'] as const;
/** So many kinds fit on a card, each with a button of its own. */
const MOST_LINKED_KINDS = 5;

/** A kind of deal that is made from another one, its parent (S4-127…130, S4-179). */
const LinkedKind = z.strictObject({
  name: Name.describe('What is made.'),
  button: Name.optional().describe(
    'What its button on the card of a deal says; left out: Create and its name.',
  ),
  says: Text.optional().describe('What is to be known first; stands at the top of the form.'),
  parents: z
    .array(Name)
    .optional()
    .describe('Kinds of opportunity that it is made from; left out: those of the link; []: any.'),
  parent_roles: z
    .array(z.enum(STAGE_ROLES))
    .min(1)
    .optional()
    .describe('What the stage of the parent may mean; left out: anything.'),
  from_linked: z
    .boolean()
    .default(false)
    .describe('Whether a deal that has a parent of its own may be the parent.'),
  instead: Text.optional().describe('What to do when it cannot be made from a deal.'),
  type: Name.optional().describe('The kind of opportunity that it is; written into "type_property".'),
  inherits: z
    .array(Name)
    .max(40)
    .default(['customer', 'account_executive', 'sales_engineer'])
    .describe('What it takes over from its parent: roles of "properties" and names of columns.'),
  sets: z
    .array(
      z.strictObject({ property: Name.describe('A role or a column.'), to: Text.describe('What it says.') }),
    )
    .max(20)
    .default([])
    .describe('What stands in other columns at first.'),
  called: Text.optional().describe(
    'Its name, with {customer}, {parent} (the name of the parent) and {month}; left out: as "naming" calls its type.',
  ),
  closes_in_months: z.int().positive().max(60).optional().describe('Its close date at first, from today on.'),
  amount: z
    .enum(['whole', 'extra'])
    .default('whole')
    .describe('Whether its amount is its own, or only what comes on top of its parent’s (S4-129).'),
  leaves_blank: z
    .array(Name)
    .default([])
    .describe('Columns that something else fills in: the form asks to leave them blank.'),
  needs_parent: z
    .boolean()
    .default(false)
    .describe('Whether a deal of this type is unusual without a parent; told when one is made.'),
  once_parent_closed: Text.optional().describe('What is to be done with it when its parent is closed.'),
  after_lost: z
    .boolean()
    .default(false)
    .describe('Offered instead of reopening a deal that was lost too long ago.'),
});
export type LinkedKind = z.infer<typeof LinkedKind>;

/** How deals are linked to each other (S4-127…130, S4-180, S4-182). */
const DealLink = z.strictObject({
  name: Name.describe('What the link is called.'),
  property: Name.describe('The relation that holds it.'),
  parents: z.array(Name).default([]).describe('Kinds of opportunity that it may point to; none: any.'),
  says: Text.describe('When it is needed.'),
  makes: z
    .array(LinkedKind)
    .max(MOST_LINKED_KINDS)
    .default([])
    .describe('Deals that are made from a parent, each with a button on its card.'),
});
export type DealLink = z.infer<typeof DealLink>;

/** All links; each kind has a name of its own, by which its button finds it again. */
export const DealLinks = z
  .array(DealLink)
  .max(10)
  .superRefine((links, context) => {
    const seen = new Set<string>();
    links.forEach(({ makes }, at) => {
      makes.forEach((kind, index) => {
        const complain = (field: string, message: string): void => {
          context.addIssue({ code: 'custom', message, path: [at, 'makes', index, field] });
        };
        if (seen.has(nameKey(kind.name)))
          complain('name', `"${kind.name}" is made already: name it otherwise`);
        seen.add(nameKey(kind.name));
        checkName(kind, complain);
      });
    });
    if (seen.size > MOST_LINKED_KINDS)
      context.addIssue({
        code: 'custom',
        message: `make more than ${MOST_LINKED_KINDS} kinds: leave some out`,
      });
  })
  .default([]);

function checkName({ called }: LinkedKind, complain: (field: string, message: string) => void): void {
  if (called === undefined) return;
  const places = placesOf(called);
  const unknown = places.find((place) => !LINKED_PLACES.some((one) => one === place));
  if (unknown !== undefined)
    complain('called', `has {${unknown}}: write ${LINKED_PLACES.map((one) => `{${one}}`).join(', ')}`);
  else if (!places.includes('customer') && !places.includes('parent'))
    complain('called', 'has neither {customer} nor {parent}: deals could not be told apart');
}
