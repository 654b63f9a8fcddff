import { z } from 'zod';
import { textOf, type DeskHand } from '../support/desk-hand.js';
import { sampleNotion } from '../../src/sandbox/data/sample-notion.js';
import type { Walk } from '../support/walk.js';
import { topText } from './steps.js';

/** Somebody adds what the sample database lacks: kinds of opportunity, where a deal comes from, and other links. */
export async function addsColumns(walk: Walk): Promise<void> {
  const { dataSourceId } = sampleNotion(walk.clock.now()).database;
  const path = `data_sources/${dataSourceId}`;
  const types = ['New Business', 'Add On', 'Renewal', 'Professional Services'].map((name) => ({ name }));
  const relation = { data_source_id: dataSourceId, type: 'single_property', single_property: {} };
  const properties = {
    ...{ Type: { select: { options: types } }, 'Initial Source': { rich_text: {} } },
    ...{ 'Duplicate Opportunity': { relation }, 'Merged Opportunity': { relation } },
  };
  await walk.notionClient.request({ path, method: 'patch', body: { properties } });
}

/** Shows the deal's card; resolves to all that it says. */
export async function showsCard(person: DeskHand, words: string): Promise<string> {
  const cards = () =>
    person
      .sees()
      .channels.flatMap(({ messages }) => messages)
      .map(({ blocks }) => textOf(blocks))
      .filter((text) => text.includes('Open in Notion') && text.includes('Sales Engineer'));
  const before = cards().length;
  await person.types(`/opp show ${words}`);
  return person.until('the card', () => cards()[before]);
}

/** Opens the deal's card, and presses a button on it. */
export async function pressesOnCard(person: DeskHand, words: string, label: string): Promise<void> {
  await showsCard(person, words);
  await person.presses(label);
}

/** The page of the form that stands there; undefined: none. */
function stepOf(person: DeskHand): string | undefined {
  const metadata = String(person.sees().modals.at(-1)?.view['private_metadata']);
  return /"step":"([^"]+)"/u.exec(metadata)?.[1];
}

/** Sends page after page, with what is given for some of them, up to the review or another page. */
export async function goesToReview(
  person: DeskHand,
  fields: Readonly<Record<string, Readonly<Record<string, string>>>> = {},
  end = 'review',
): Promise<void> {
  for (let last: string | undefined; last !== end;) {
    const before = last;
    last = await person.until('the next page', () => {
      const step = stepOf(person);
      return step === before ? undefined : step;
    });
    if (last === end) return;
    person.fills(fields[last] ?? {});
    await person.submits();
  }
}

/** Presses a button of the last card as it could be forged: with another value than it has. */
export async function forgesOnCard(
  walk: Walk,
  person: DeskHand,
  label: string,
  value: string,
): Promise<void> {
  const found = person
    .sees()
    .channels.flatMap(({ messages }) => messages)
    .flatMap(({ channel, ts, blocks }) =>
      cardButtons
        .parse(blocks)
        .flatMap(({ block_id: blockId = '', elements = [] }) =>
          elements
            .filter((one) => JSON.stringify(one).includes(`"${label}"`))
            .map((one) => ({ channel, ts, blockId, actionId: String(one['action_id']) })),
        ),
    )
    .at(-1);
  if (found === undefined) throw new Error(`there is no ${label}`);
  const { channel, ts, blockId, actionId } = found;
  await walk.slack.desk.act(person.id, {
    ...{
      act: 'press',
      surface: { on: 'message', channel, ts },
      blockId,
      actionId,
      value: { value },
      state: {},
    },
  });
}

const cardButtons = z.array(
  z.looseObject({
    block_id: z.string().optional(),
    elements: z.array(z.looseObject({})).optional().catch(undefined),
  }),
);

/** What the window says once it says how the new deal stands. */
export function isSaved(person: DeskHand): Promise<string> {
  return person.until('the end', () => {
    const text = topText(person);
    return /Saved|was not saved/u.test(text) ? text : undefined;
  });
}
