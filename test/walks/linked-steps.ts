import { z } from 'zod';
import { textOf, type DeskHand } from '../support/desk-hand.js';
import { sampleNotion } from '../../src/sandbox/data/sample-notion.js';
import type { Walk } from '../support/walk.js';
import { topText } from './steps.js';

/** Somebody adds what the sample database lacks: kinds of opportunity, and where a deal comes from. */
export async function addsKinds(walk: Walk): Promise<void> {
  const { dataSourceId } = sampleNotion(walk.clock.now()).database;
  const named = (names: readonly string[]) => ({ select: { options: names.map((name) => ({ name })) } });
  await walk.notionClient.request({
    ...{ path: `data_sources/${dataSourceId}`, method: 'patch' },
    body: {
      properties: {
        Type: named(['New Business', 'Add On', 'Renewal', 'Professional Services']),
        'Initial Source': { rich_text: {} },
        'Duplicate Opportunity': { relation: { data_source_id: dataSourceId } },
      },
    },
  });
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

/** Sends page after page, with what is given for some of them, up to the review. */
export async function goesToReview(
  person: DeskHand,
  fields: Readonly<Record<string, Readonly<Record<string, string>>>> = {},
): Promise<void> {
  for (let last: string | undefined; last !== 'review';) {
    const before = last;
    last = await person.until('the next page', () => {
      const step = stepOf(person);
      return step === before ? undefined : step;
    });
    if (last === 'review') return;
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
