import type { InputBlock } from '@slack/types';
import type { Answer, Answers } from '../../domain/creation/creation-form.js';
import { levelOfTopic } from '../../domain/creation/plan-creation.js';
import type { InformationField } from '../../domain/creation/read-information.js';
import { parseLocalDate } from '../../domain/local-date.js';
import type { CustomerField } from '../../domain/page-body/customer-information.js';
import type { Creation } from '../../domain/playbook/creation.js';
import type { CustomerWording } from '../../domain/playbook/wording.js';
import { input, plain } from './building-blocks.js';
import type { ModalFace } from './define-modal.js';
import { chooseMany, chooseOne } from './new-choices.js';
import { pageFace, type PagePosition } from './new-properties.js';
import { manyLines, oneLine } from './text-boxes.js';

export interface InformationData {
  readonly answers: Answers;
  readonly creation: Pick<Creation, 'asked_at_creation'>;
  readonly wording: CustomerWording;
}

/** The page *Customer information* (S0-28…31); its table stands on the page in Notion. */
export function informationFace(position: PagePosition, data: InformationData): ModalFace {
  const { wording } = data;
  const text = textInput(data);
  const examples = chooseMany(
    wording.telemetry_needs,
    'Choose any',
    textsOf(data.answers, 'telemetryExamples'),
  );
  const kinds = chooseOne(wording.why_now, 'What kind of event', textsOf(data.answers, 'whyNowKind')[0]);
  const tools = wording.competitors.slice(0, 8).join(', ');
  return pageFace(position, 'Customer information', [
    text('industry', 'industry', 'Industry'),
    text('size', 'size', 'Size', 'Employees, developers, or a segment'),
    text('product', 'product', 'Core product or service'),
    text('worksOn', 'worksOn', 'Which services or products do they work on?', undefined, true),
    ...(kinds === undefined ? [] : [input('whyNowKind', 'Why now: the compelling event', kinds, OPTIONAL)]),
    text('whyNowText', 'whyNow', 'Why now, in their words', undefined, true),
    whyNowDate(data),
    ...(examples === undefined ? [] : [input('telemetryExamples', 'Core telemetry need: examples', examples, OPTIONAL)]),
    text('telemetryNeed', 'telemetryNeed', 'Core telemetry need, in their words', 'Their primary technical problem, and why they consider us', true),
    text('competitors', 'competitors', 'Tools they use or evaluate', `One a line: Their tool (used), Another one (evaluating).${tools === '' ? '' : ` Often: ${tools}`}`, true),
  ]); // prettier-ignore
}

const OPTIONAL = { optional: true } as const;

function textInput({ answers, creation }: InformationData) {
  return (
    field: InformationField,
    topic: CustomerField,
    label: string,
    hint?: string,
    multiline = false,
  ): InputBlock => {
    const value = textsOf(answers, field).join('\n');
    const required =
      levelOfTopic(topic, creation) === 'block' && !['whyNow', 'telemetryNeed'].includes(topic);
    return input(field, label, multiline ? manyLines(value) : oneLine(value), {
      optional: !required,
      ...(hint === undefined ? {} : { hint }),
    });
  };
}

function whyNowDate({ answers }: InformationData): InputBlock {
  const date = parseLocalDate(textsOf(answers, 'whyNowDate')[0] ?? '');
  const start = date === undefined ? { placeholder: plain('Choose a day', 150) } : { initial_date: date };
  return input(
    'whyNowDate',
    'Why now: the date, if there is one',
    { type: 'datepicker', ...start },
    OPTIONAL,
  );
}

function textsOf(answers: Answers, field: InformationField): readonly string[] {
  const given: Answer | undefined = answers[field];
  return [given ?? []].flat().filter((one) => one.trim() !== '');
}
