import type { InputBlock, PlainTextOption } from '@slack/types';
import type { CreationForm, MappingDraft } from '../../domain/creation/creation-form.js';
import { MAPPING_CELLS } from '../../domain/creation/take-typed.js';
import type { FeatureSuggestion } from '../../domain/features/suggest-features.js';
import { suggestionText } from '../text/new-words.js';
import { clamp } from '../text/outgoing.js';
import { context, input, plain, section } from './building-blocks.js';
import type { ModalFace } from './define-modal.js';
import { chooseMany } from './new-choices.js';
import { pageFace, type PagePosition } from './new-properties.js';
import { manyLines, oneLine } from './text-boxes.js';
import { tickBoxes } from './tick-boxes.js';

const WHAT = 'Interested technical features';
const OPTIONAL = { optional: true } as const;

/** Which needs do they have? Features are suggested for them on the next page (S0-33). */
export function needsFace(
  position: PagePosition,
  form: CreationForm,
  examples: readonly string[],
  required: boolean,
): ModalFace {
  const offered = chooseMany(examples, 'Choose any', form.needExamples);
  return pageFace(position, WHAT, [
    input('needs', 'Their needs, one a line', manyLines(form.needs), {
      optional: !required || offered !== undefined,
      hint: 'As they say it: Faults cannot be reproduced. I suggest features that meet them.',
    }),
    ...(offered === undefined ? [] : [input('needExamples', 'Needs that others had', offered, OPTIONAL)]),
  ]);
}

/** Features that may meet the needs, each with why it is suggested; a person confirms. */
export function featuresFace(
  position: PagePosition,
  form: CreationForm,
  suggestions: readonly FeatureSuggestion[],
): ModalFace {
  const options = suggestions.map(toOption).filter(({ value }) => value !== undefined && value.length <= 150);
  const initial = options.filter(({ value }) => form.features.includes(value ?? ''));
  return pageFace(position, WHAT, [
    ...(options.length === 0
      ? [section('The catalogue has no feature for these needs. Name your own, or leave it blank.')]
      : [input('features', 'Which of these meet their needs?', tickBoxes(options, initial), OPTIONAL)]),
    input('otherFeatures', 'Other features, one a line', manyLines(form.otherFeatures), OPTIONAL),
  ]);
}

function toOption(suggestion: FeatureSuggestion): PlainTextOption {
  const { feature } = suggestion.feature;
  return { text: plain(feature, 75), value: feature, description: plain(suggestionText(suggestion), 75) };
}

/** The rows as they will stand in the table, to be confirmed or changed (S0-34, S0-35). */
export function mappingFace(position: PagePosition, mapping: readonly MappingDraft[]): ModalFace {
  return pageFace(position, WHAT, [
    ...(mapping.length === 0 ? [context('There is nothing to map.')] : []),
    ...mapping.flatMap(rowInputs),
    ...primaryInput(mapping),
  ]);
}

function rowInputs(row: MappingDraft, at: number): readonly InputBlock[] {
  const number = at + 1;
  return [
    input(`${MAPPING_CELLS.need}:${at}`, `${number}. Need`, oneLine(row.need), OPTIONAL),
    input(`${MAPPING_CELLS.feature}:${at}`, `${number}. Feature`, oneLine(row.feature), OPTIONAL),
    input(
      `${MAPPING_CELLS.howItSolves}:${at}`,
      `${number}. How it solves it`,
      manyLines(row.howItSolves),
      OPTIONAL,
    ),
  ];
}

function primaryInput(mapping: readonly MappingDraft[]): readonly InputBlock[] {
  if (mapping.length === 0) return [];
  const options = mapping.map(({ need, feature }, at): PlainTextOption => {
    const name = feature.trim() === '' ? need : feature;
    return { text: plain(`${at + 1}. ${clamp(name, 60)}`, 75), value: String(at) };
  });
  const initial = options.filter((_option, at) => mapping[at]?.primary === true);
  const element = {
    type: 'multi_static_select',
    placeholder: plain('Choose any', 150),
    options,
    ...(initial.length === 0 ? {} : { initial_options: initial }),
  } as const;
  return [input('primary', 'Which directly solve their primary technical problem?', element, OPTIONAL)];
}
