import type { KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import type { ConfidenceStanding } from '../../domain/guide/confidence-check.js';
import { ACTION, CALLBACK } from '../ids.js';
import { forecastFacts, placeWords, walkSummary } from '../text/forecast-words.js';
import { clamp } from '../text/outgoing.js';
import {
  actions,
  alert,
  button,
  context,
  input,
  lines,
  linkButton,
  plain,
  run,
  section,
} from './building-blocks.js';
import { defineModal, modalView } from './define-modal.js';
import { startingWith } from './field-names.js';

export const FORECAST_TITLE = 'Review my forecast';

/** Slack's limits for a group of radio buttons and for a list. */
const MOST_RADIOS = 10;
const MOST_OPTIONS = 100;

export interface ForecastFormData {
  readonly walkId: string;
  /** From 0. */
  readonly at: number;
  readonly of: number;
  /** The person comes back to a walk that they left. */
  readonly resumed: boolean;
  /** Tells this deal's inputs from those of the deal before. */
  readonly operationId: string;
  readonly deal: {
    readonly title: string;
    readonly url: string;
    readonly stage: string | undefined;
    readonly closeDate: string | undefined;
    readonly daysQuiet: number;
  };
  readonly today: string;
  /** The last update in a line; undefined: there is none. */
  readonly last: string | undefined;
  readonly confidence: ConfidenceStanding | undefined;
  /** Why, as it stands in its column. */
  readonly reason: string | undefined;
  readonly levels: readonly { readonly option: string; readonly means: string }[];
  /** The level now, as the database calls it. */
  readonly level: string | undefined;
}

/** One deal of the walk: how sure is the Sales Engineer, and why? (S2-3…9) */
export const forecastFormModal = defineModal({
  callbackId: CALLBACK.forecastForm,
  metadata: z.object({ walkId: z.string(), at: z.int().nonnegative() }),
  values: z
    .object({ level: z.string().nullish(), rationale: z.string().nullish() })
    .transform(({ level, rationale }) => ({ level: level ?? '', rationale: rationale ?? '' })),
  render: (data: ForecastFormData) => ({
    title: FORECAST_TITLE,
    submit: 'Save and go on',
    close: 'Close',
    blocks: [...standing(data), ...questions(data), buttons(data)],
  }),
});

function standing(data: ForecastFormData): readonly KnownBlock[] {
  const { at, of, resumed, deal, today, last, confidence, reason } = data;
  const said = confidence === undefined ? 'none yet' : `${confidence.level} – ${confidence.means}`;
  return [
    context(`${placeWords(at, of)}${resumed ? ' · you go on where you stopped' : ''}`),
    lines(
      run(clamp(deal.title, 300), { bold: true }),
      run(`\n${forecastFacts({ ...deal, today })}`),
      run(`\nLast update: ${last === undefined ? 'none' : clamp(last, 300)}`),
      run(`\nConfidence: ${clamp(said, 400)}`),
      run(reason === undefined ? '' : `\nBecause: ${clamp(reason, 400)}`),
    ),
    ...(confidence?.mismatch === true
      ? [alert('The last update says the opposite of this confidence.', 'warning')]
      : []),
  ];
}

function questions({ operationId, levels, level }: ForecastFormData): readonly KnownBlock[] {
  const options = levels.slice(0, MOST_OPTIONS).map(({ option, means }) => ({
    text: plain(option, 75),
    value: option.slice(0, 150),
    description: plain(means, 75),
  }));
  const initial = options.find(({ value }) => value === level);
  return [
    input(startingWith('level', operationId), 'How sure are you?', {
      ...(options.length > MOST_RADIOS
        ? { type: 'static_select', placeholder: plain('Choose a level', 150) }
        : { type: 'radio_buttons' }),
      options,
      ...(initial === undefined ? {} : { initial_option: initial }),
    }),
    input(
      startingWith('rationale', operationId),
      'Why? (5–7 words)',
      { type: 'plain_text_input', placeholder: plain('Why, in five to seven words', 150) },
      {
        optional: true,
        hint: 'Needed when the level changes: it stands in the change log. As it is and nothing to add: leave it blank.',
      },
    ),
  ];
}

function buttons({ walkId, at, deal }: ForecastFormData): KnownBlock {
  return actions(
    'forecast',
    button('Skip', ACTION.forecastSkip, walkValue(walkId, at), { about: deal.title }),
    button('Stop here', ACTION.forecastStop, walkId),
    ...(at === 0 ? [] : [button('Begin again', ACTION.forecastAfresh, 'afresh')]),
    linkButton('Open in Notion', deal.url, deal.title),
  );
}

/** A place of a walk, as a button names it. */
export function walkValue(walkId: string, at: number): string {
  return `${walkId}|${at}`;
}

/** Undefined when it is no such value. */
export function readWalkValue(value: string): { readonly walkId: string; readonly at: number } | undefined {
  const [walkId = '', at = ''] = value.split('|');
  return walkId === '' || !/^\d+$/u.test(at) ? undefined : { walkId, at: Number(at) };
}

/** What became of the walk, when it is over or left. */
export function forecastSummaryModal(walk: Parameters<typeof walkSummary>[0], over: boolean): ModalView {
  const [first = '', ...changed] = walkSummary(walk, over);
  const goOn = over ? [] : [actions('forecast', button('Go on', ACTION.forecastOpen, 'on'))];
  return modalView(CALLBACK.telling, {
    title: FORECAST_TITLE,
    close: 'Close',
    blocks: [
      section(first),
      ...(changed.length === 0 ? [] : [lines(run(changed.join('\n')))]),
      ...(walk.changed.length === 0
        ? []
        : [context('What you said is being saved. I send you a message if something does not work out.')]),
      ...goOn,
    ],
  });
}
