import type { InputBlock, KnownBlock, PlainTextOption } from '@slack/types';
import { z } from 'zod';
import { DIGEST_HOURS, WORKDAYS, type Workday } from '../../domain/playbook/digest.js';
import type { SortKey } from '../../domain/query/query.js';
import { CALLBACK } from '../ids.js';
import { weekdayWords } from '../text/digest-words.js';
import { dayWriter } from '../text/reason-words.js';
import { SORT_WORDS } from '../text/sort-words.js';
import { context, input, plain } from './building-blocks.js';
import { defineModal } from './define-modal.js';
import { tickBox, tickBoxes } from './tick-boxes.js';

const ON = 'on';

/** How lists can be sorted that no words were asked for; the first is the usual one. */
const LIST_SORTS = ['activity', 'close', 'amount', 'created', 'name'] as const;
export const USUAL_SORT = LIST_SORTS[0];
const SORT_HINT =
  'Lists of /opp find and /opp mine without words to look for; sort: in a question counts more.';

export interface DigestSettingsShown {
  readonly settings: {
    readonly digest: boolean;
    readonly teamDigest: boolean;
    readonly weekdays: readonly Workday[];
    readonly hour: number;
    readonly awayUntil: string | undefined;
    readonly dateLanguage: string;
    readonly defaultSort: SortKey | undefined;
  };
  readonly timeZone: string;
  /** The teams that the person leads. */
  readonly leads: readonly string[];
  readonly languages: readonly string[];
}

/** When the digest comes, and how it writes dates. */
export const digestSettingsModal = defineModal({
  callbackId: CALLBACK.digestSettings,
  metadata: z.object({}),
  values: z.object({
    digest: z.array(z.string()).optional(),
    weekdays: z.array(z.enum(WORKDAYS)),
    hour: z.coerce.number().int().min(DIGEST_HOURS.earliest).max(DIGEST_HOURS.latest),
    away: z.string().optional(),
    dates: z.string().optional(),
    sort: z.enum(LIST_SORTS).optional(),
    team: z.array(z.string()).optional(),
  }),
  render: (data: DigestSettingsShown) => ({
    title: 'Digest settings',
    submit: 'Save',
    close: 'Cancel',
    blocks: blocks(data),
  }),
});

/** What a tick box says. */
export function isTicked(values: readonly string[] | undefined): boolean {
  return values?.includes(ON) === true;
}

function blocks({ settings, timeZone, leads, languages }: DigestSettingsShown): KnownBlock[] {
  const days = WORKDAYS.map((day) => option(weekdayWords([day]), day));
  const chosen = days.filter(({ value }) => settings.weekdays.some((day) => day === value));
  return [
    onlyBox('digest', 'My deals', 'Send me the deals that need me', settings.digest),
    ...(leads.length === 0
      ? []
      : [
          onlyBox(
            'team',
            'My team',
            `Send me the deals that need my people (${leads.join(', ')})`,
            settings.teamDigest,
          ),
        ]),
    input('weekdays', 'On', tickBoxes(days, chosen), {
      hint: 'On a holiday, or when you are away, it waits for the next workday.',
    }),
    select(
      'hour',
      'At',
      hours(),
      String(settings.hour),
      `In your own time zone, which Slack says is ${timeZone}.`,
    ),
    awayInput(settings.awayUntil),
    select('dates', 'Dates look like', languages.map(language), settings.dateLanguage),
    select('sort', 'Lists are sorted', sorts(), settings.defaultSort ?? USUAL_SORT, SORT_HINT),
    context('Nothing comes at weekends, nor when no deal needs you. /opp digest shows it at any time.'),
  ];
}

function hours(): PlainTextOption[] {
  const count = DIGEST_HOURS.latest - DIGEST_HOURS.earliest + 1;
  return Array.from({ length: count }, (_, n) => n + DIGEST_HOURS.earliest).map((hour) =>
    option(`${String(hour).padStart(2, '0')}:00`, String(hour)),
  );
}

function option(text: string, value: string): PlainTextOption {
  return { text: plain(text, 75), value };
}

function sorts(): PlainTextOption[] {
  return LIST_SORTS.map((key) => option(SORT_WORDS[key], key));
}

/** How a date looks in it. */
function language(tag: string): PlainTextOption {
  return option(`${dayWriter(tag)('2026-11-21')} (${tag})`, tag);
}

function onlyBox(field: string, label: string, what: string, ticked: boolean): InputBlock {
  const only = option(what, ON);
  return input(field, label, tickBox(only, ticked), { optional: true });
}

function select(
  field: string,
  label: string,
  options: PlainTextOption[],
  chosen: string,
  hint?: string,
): InputBlock {
  const known = options.find(({ value }) => value === chosen);
  const all = known === undefined ? [...options, language(chosen)] : options;
  const initial = known ?? all.at(-1);
  return input(
    field,
    label,
    { type: 'static_select', options: all, ...(initial === undefined ? {} : { initial_option: initial }) },
    hint === undefined ? {} : { hint },
  );
}

function awayInput(awayUntil: string | undefined): InputBlock {
  const element = {
    type: 'datepicker' as const,
    placeholder: plain('Not away', 150),
    ...(awayUntil === undefined ? {} : { initial_date: awayUntil }),
  };
  return input('away', 'Away until', element, {
    optional: true,
    hint: 'The first day on which you are back; nothing comes before it. Leave it empty when you are not away.',
  });
}
