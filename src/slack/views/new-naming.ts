import type { InputBlock } from '@slack/types';
import { RESELLER_PLACE, RULE_PLACE, type NameInMaking } from '../../domain/creation/built-name.js';
import { NAMING_FIELD } from '../../domain/creation/take-typed.js';
import type { NamingRule } from '../../domain/playbook/naming.js';
import type { Resellers } from '../../domain/playbook/resellers.js';
import { clamp } from '../text/outgoing.js';
import { context, input, lines, plain, run } from './building-blocks.js';
import type { ModalFace } from './define-modal.js';
import { pageFace, type PagePosition } from './new-properties.js';

/** Slack's limit for a list. */
const MOST = 100;

/** How is it called? The team's ways, the places of the chosen one, and the name as it grows (S4-140…147). */
export function namingFace(
  position: PagePosition,
  rules: readonly NamingRule[],
  chosen: ChosenName,
): ModalFace {
  const { making, resellers } = chosen;
  return pageFace(position, 'How it is called', [
    ruleInput(rules, chosen.rule),
    ...(making === undefined
      ? [
          context(
            'Choose one and fill in its places, or go on: then the name is what you type on the next page.',
          ),
        ]
      : [...making.places.map(placeInput), ...resellerInput(resellers, chosen.reseller), preview(making)]),
  ]);
}

export interface ChosenName {
  readonly making: NameInMaking | undefined;
  readonly rule: string | undefined;
  /** Companies that sell for us, and the nick-name of the one that was chosen. */
  readonly resellers: Resellers;
  readonly reseller: string | undefined;
}

/** Sold through somebody else? Their nick-name stands before the name then (S4-132). */
function resellerInput(resellers: Resellers, chosen: string | undefined): readonly InputBlock[] {
  if (resellers.length === 0) return [];
  const options = [
    { text: plain('Nobody: we sell it ourselves', 75), value: DIRECTLY },
    ...resellers.map(({ name, nick }) => ({ text: plain(`${nick} – ${name}`, 75), value: nick })),
  ];
  const initial = options.find(({ value }) => value === chosen);
  const element = {
    type: 'static_select' as const,
    placeholder: plain('Choose a reseller', 150),
    options,
    ...(initial === undefined ? {} : { initial_option: initial }),
  };
  const field = input(`${NAMING_FIELD}${RESELLER_PLACE}`, 'Sold through a reseller?', element, {
    optional: true,
  });
  return [{ ...field, dispatch_action: true }];
}

/** No nick-name: none is blank. */
const DIRECTLY = '-';

function ruleInput(rules: readonly NamingRule[], chosen: string | undefined): InputBlock {
  const options = rules.slice(0, MOST).map(({ example, types }, at) => ({
    text: plain(example, 75),
    value: String(at),
    ...(types.length === 0 ? {} : { description: plain(types.join(', '), 75) }),
  }));
  const initial = options.find(({ value }) => value === chosen);
  const element = {
    type: 'static_select' as const,
    placeholder: plain('Choose an example', 150),
    options,
    ...(initial === undefined ? {} : { initial_option: initial }),
  };
  const field = input(`${NAMING_FIELD}${RULE_PLACE}`, 'Like which of these?', element, { optional: true });
  return { ...field, dispatch_action: true };
}

function placeInput({ place, text }: NameInMaking['places'][number]): InputBlock {
  const words = place.replaceAll('_', ' ');
  const label = `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
  const field = input(
    `${NAMING_FIELD}${place}`,
    label,
    {
      type: 'plain_text_input',
      max_length: 200,
      dispatch_action_config: { trigger_actions_on: ['on_character_entered'] },
      ...(place === 'month' ? { placeholder: plain('MM/YY', 150) } : {}),
      ...(text === '' ? {} : { initial_value: clamp(text, 200) }),
    },
    { optional: true },
  );
  return { ...field, dispatch_action: true };
}

function preview({ name, places }: NameInMaking) {
  const blank = places.filter(({ text }) => text.trim() === '').map(({ place }) => place);
  return name === undefined
    ? context(`Still needed for the name: ${blank.join(', ')}.`)
    : lines(run('It will be called '), run(clamp(name, 300), { bold: true }));
}
