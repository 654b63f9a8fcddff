import type { DeskHand } from '../support/desk-hand.js';
import type { Walk } from '../support/walk.js';

/** The fields of the sample database's properties in the form. */
export const FIELD = {
  title: 'property::title',
  customer: 'property::hlY%3D',
  stage: 'property::Zq%7Ba',
  salesEngineer: 'property::sE%3AK',
  amount: 'property::amT%40',
  closeDate: 'property::cLd%7C',
  website: 'property::wEb%26',
} as const;

/** Waits until a certain page of the form stands there: `properties:0`, `information`, `review`. */
export async function isStep(person: DeskHand, step: string): Promise<void> {
  await person.until(`the page ${step}`, ({ modals }) => {
    const metadata = String(modals.at(-1)?.view['private_metadata']);
    return metadata.includes(`"step":"${step}"`) ? true : undefined;
  });
}

/** Fills in what is given and sends the page. */
export async function sendsPage(
  person: DeskHand,
  step: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<void> {
  await isStep(person, step);
  person.fills(fields);
  await person.submits();
}

/** Goes from the command to the review, with as little as possible. */
export async function reachesReview(person: DeskHand, customer: string): Promise<void> {
  await person.types(`/opp new ${customer}`);
  for (const step of ['properties:0', 'properties:1', 'information', 'needs']) await sendsPage(person, step);
  await isStep(person, 'review');
}

/** The ids of the opportunities that have exactly this title. */
export function pagesCalled(walk: Walk, title: string): string[] {
  return walk.notion.desk
    .overview()
    .rows.filter((row) => row.title === title && !row.inTrash)
    .map(({ id }) => id);
}

/** What the page of this title says: its properties that are not blank, and its body. */
export function pageCalled(walk: Walk, title: string) {
  const page = walk.notion.desk.page(pagesCalled(walk, title)[0] ?? '');
  const properties = page?.properties
    .filter(({ text }) => text !== '')
    .map(({ name, text }) => [name, text] as const);
  const body = page?.blocks.map(({ type, runs, rows }) => {
    return type === 'table' ? rows : runs.map(({ text }) => text).join('');
  });
  return { properties: Object.fromEntries<string>(properties ?? []), body };
}
