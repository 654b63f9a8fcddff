import { isJson, objects, type Json } from '../../src/sandbox/slack/json.js';
import { ANA, BEN, GRACE } from '../../src/sandbox/data/people.js';
import { pick } from '../measure.js';
import { EVIL, hostileText } from './hostile-text.js';

type Roll = () => number;

/** `view.state` of a window after somebody filled it in: their choices fit, their texts are hostile. */
export function filledIn(view: Json, roll: Roll): Json {
  const values = objects(view['blocks']).flatMap((block): [string, Json][] => {
    const { type, element, block_id: blockId } = block;
    if (type !== 'input' || !isJson(element) || typeof blockId !== 'string') return [];
    return [[blockId, { [String(element['action_id'])]: entered(element, roll) }]];
  });
  return { values: Object.fromEntries(values) };
}

/** What was looked up for a list. */
export type Suggested = (actionId: string) => readonly Json[];

/** The same with texts that a form takes, hostile words among them, and with little left out. */
export function filledInWell(view: Json, roll: Roll, suggested: Suggested = () => []): Json {
  const values = objects(view['blocks']).flatMap((block): [string, Json][] => {
    const { type, element, block_id: blockId } = block;
    if (type !== 'input' || !isJson(element) || typeof blockId !== 'string') return [];
    return [[blockId, { [String(element['action_id'])]: well(element, blockId, { roll, suggested }) }]];
  });
  return { values: Object.fromEntries(values) };
}

const MEAN = [
  '<!channel>',
  `<@${EVIL.user}>`,
  `<https://${EVIL.host}|Click>`,
  '&lt;',
  '*bold*',
  '👩‍💻',
  'שלום',
];

interface Means {
  readonly roll: Roll;
  readonly suggested: Suggested;
}

function well(element: Json, blockId: string, { roll, suggested }: Means): Json {
  const { type } = element;
  // Now and then something is not true any more.
  const words = `${roll() < 0.1 ? 'No, ' : ''}${pick(MEAN, roll)} asked for ${Math.floor(roll() * 1e6)} of them`;
  switch (type) {
    case 'plain_text_input':
      if (/^(?!why).*(?:period|count|amount|number)/iu.test(blockId))
        return { type, value: element['initial_value'] ?? '7' };
      return { type, value: /timeline/iu.test(blockId) ? `today: ${words}` : words };
    case 'number_input':
      return { type, value: element['initial_value'] ?? '7' };
    case 'url_text_input':
      return { type, value: 'https://acme.example' };
    case 'email_text_input':
      return { type, value: 'ana@acme.example' };
    case 'datepicker':
      // Nothing comes to whoever is away.
      return { type, selected_date: blockId === 'away' ? null : (element['initial_date'] ?? '2027-02-26') };
    case 'users_select':
      return { type, selected_user: roll() < 0.7 ? BEN.slackId : GRACE.slackId };
    case 'multi_users_select':
      return { type, selected_users: element['initial_users'] ?? (roll() < 0.5 ? [ANA.slackId] : []) };
    case 'external_select': {
      const [first = null] = suggested(String(element['action_id']));
      return { type, selected_option: element['initial_option'] ?? first };
    }
    case 'static_select':
      return { type, selected_option: element['initial_option'] ?? chosen(element, roll) };
    case 'radio_buttons':
      // The first asks for nothing more.
      return { type, selected_option: element['initial_option'] ?? offered(element)[0] ?? null };
    case 'checkboxes': {
      const { initial_options: before } = element;
      return before === undefined ? entered(element, roll) : { type, selected_options: before };
    }
    default:
      return entered(element, roll);
  }
}

/** What an element holds once somebody used it, as Slack sends it. */
export function entered(element: Json, roll: Roll): Json {
  const { type } = element;
  const option = (): unknown => chosen(element, roll);
  switch (type) {
    case 'datepicker':
      return { type, selected_date: pick(['2026-11-20', '2027-02-28', '0001-01-01', null], roll) };
    case 'users_select':
      return { type, selected_user: pick(['U0ANA0001', 'U0BEN0002', 'U0EVIL', null], roll) };
    case 'multi_users_select':
      return { type, selected_users: pick([[], ['U0ANA0001'], ['U0EVIL', 'U0JANE008']], roll) };
    case 'checkboxes':
    case 'multi_static_select':
    case 'multi_external_select':
      return { type, selected_options: [...new Set([option(), option()])].filter((one) => one !== null) };
    case 'radio_buttons':
    case 'static_select':
    case 'external_select':
    case 'overflow':
      return { type, selected_option: option() };
    case 'button':
      return { type, value: element['value'] ?? '' };
    default:
      return { type, value: roll() < 0.2 ? null : hostileText(roll) };
  }
}

/** Everything that the element offers to be chosen. */
export function offered(element: Json): readonly Json[] {
  const groups = objects(element['option_groups']).flatMap((one) => objects(one['options']));
  return [...objects(element['options']), ...groups];
}

function chosen(element: Json, roll: Roll): unknown {
  const options = offered(element);
  if (options.length > 0) return pick(options, roll);
  if (roll() < 0.3) return element['initial_option'] ?? null;
  const value = hostileText(roll, 150).replaceAll('\u0000', '');
  return { text: { type: 'plain_text', text: hostileText(roll, 75) }, value };
}
