import { openFuzzedBot, type FuzzedBot } from '../../bench/fuzz/bot.js';
import { openJudgingSlack, type JudgingSlack, type Somebody } from '../../bench/fuzz/judging-slack.js';
import { aCommand, anEvent, aPress, aShortcut, aSubmission, aSuggestion } from '../../bench/fuzz/payloads.js';
import { Shown } from '../../bench/fuzz/shown.js';
import { overHttp, type Transport } from '../../bench/fuzz/transports.js';
import { dice } from '../../bench/measure.js';
import { ANA, BEN, TEAM } from '../../src/sandbox/data/people.js';
import { sampleNotion } from '../../src/sandbox/data/sample-notion.js';
import type { Json } from '../../src/sandbox/slack/json.js';
import { ACTION, FIND_ONLY, NEW_LINKED, REPORT_DEALS } from '../../src/slack/ids.js';
import { OPENING_MS } from './steps.js';

/** Of the sample deals; whoever looks for one types its name in small letters, so what is typed is no leak. */
const DEALS = {
  restricted: {
    title: 'Palisade Fencing – Configurator',
    word: 'palisade',
    secrets: /Palisade|Configurator/u,
  },
  open: { title: 'Tanglewood Toys – Parental app', word: 'tanglewood', secrets: /Tanglewood|Parental/u },
} as const;
type Which = keyof typeof DEALS;

const like = (slackId: string, email: string, is?: Somebody['is']): Somebody => {
  const who = { slackId, email, name: slackId, key: slackId, timeZone: 'UTC' };
  return is === undefined ? who : { ...who, is };
};
const OTHERS = {
  'a member who is not listed': BEN.slackId,
  'a guest': 'U0GUEST01',
  'a stranger': 'U0STRANGE',
  'a bot': 'U0BOT0001',
  'a member unknown to Notion': 'U0UNKNOWN',
} as const;
const PEOPLE: readonly Somebody[] = [
  ...TEAM,
  like(OTHERS['a guest'], ANA.email, 'guest'),
  like(OTHERS['a stranger'], ANA.email, 'stranger'),
  like(OTHERS['a bot'], ANA.email, 'bot'),
  like(OTHERS['a member unknown to Notion'], 'unknown@example.com'),
];
const ACTIONS = [...Object.values(ACTION), ...FIND_ONLY, ...NEW_LINKED, ...REPORT_DEALS];

/** What the listed person was shown of a deal: somebody else may have got hold of it. */
interface Shots {
  readonly windows: readonly Json[];
  readonly buttons: readonly { readonly actionId: string; readonly value: string }[];
}

describe('every way to a deal that there is', () => {
  const roll = dice(11);
  const shown = new Shown();
  const said: string[] = [];
  let slack: JudgingSlack;
  let bot: FuzzedBot;
  let transport: Transport;
  const ids = new Map<Which, string>();
  beforeAll(async () => {
    slack = await openJudgingSlack(shown, PEOPLE, (one) => void said.push(one));
    const seed = sampleNotion(new Date());
    for (const which of ['restricted', 'open'] as const) {
      const page = seed.pages.find(({ properties }) => properties['Opportunity'] === DEALS[which].title);
      ids.set(which, page?.id ?? 'there is no such deal');
    }
    const restricted = [{ role: 'customer' as const, values: ['Palisade Fencing'], visible_to: [ANA.email] }];
    bot = await openFuzzedBot('http', slack.apiUrl, seed, { restricted });
    transport = overHttp(bot.port, slack);
    await transport.send(...aCommand('help', slack.responseUrl()));
    await slack.quiet(200);
  }, OPENING_MS);
  afterAll(async () => {
    transport.close();
    await bot.close();
    await slack.close();
  });

  /** All commands, buttons, lists, shortcuts and Home, as this person; and what somebody else was shown, sent again. */
  async function triesEverything(person: string, which: Which, shots?: Shots): Promise<string> {
    const since = said.length;
    const id = ids.get(which) ?? '';
    const { word } = DEALS[which];
    const url = (): string => slack.responseUrl();
    const values = [id, `d|${id}|7`, word];
    const commands = shown
      .commands()
      .flatMap((name) => [`${name} ${word}`, `${name} ${id}`, `${name} ${word} is:all`]);
    const presses = [
      ...ACTIONS.flatMap((actionId) => values.map((value) => ({ actionId, value }))),
      ...(shots?.buttons ?? []),
    ];
    const windows = shots?.windows ?? [];
    await inGroups([
      ...commands.map((text) => () => transport.send(...aCommand(text, url(), person))),
      ...presses.map((press) => () => transport.send(...aPress({ ...press, person }, roll, url()))),
      ...windows.map((view) => () => transport.send(...aSubmission(view, roll, url(), person))),
      ...windows.flatMap((view) =>
        suggestingIn(view).map(
          (field) => () => transport.send(...aSuggestion({ view, field, typed: word, person }, url())),
        ),
      ),
    ]);
    await transport.send(...aShortcut(`about ${word}`, url(), person));
    await transport.send(...anEvent('app_home_opened', person));
    await slack.quiet(300);
    return said.slice(since).join('\n');
  }

  /** No more at once than Slack itself would send. */
  async function inGroups(sendings: readonly (() => Promise<void>)[]): Promise<void> {
    for (let from = 0; from < sendings.length; from += 12) {
      await Promise.all(sendings.slice(from, from + 12).map((send) => send()));
      await slack.quiet(15);
    }
  }

  const known = new Map<Which, Shots>();
  /** What the listed person sees of the deal, with its name cut out: what is found in answers comes from the bot. */
  async function shotsOf(which: Which): Promise<Shots> {
    const before = shown.windows();
    const shots = known.get(which);
    if (shots !== undefined) return shots;
    await triesEverything(ANA.slackId, which);
    const cut = (view: Json): Json =>
      parsed(JSON.stringify(view).replaceAll(new RegExp(DEALS[which].secrets.source, 'gu'), '…'));
    const windows = firstOf(shown.viewsSince(before), (view) => String(view['callback_id']));
    const buttons = firstOf(shown.allButtons(), ({ actionId }) => actionId);
    const taken = { windows: windows.map(cut), buttons };
    known.set(which, taken);
    return taken;
  }

  test.each(Object.entries(OTHERS))(
    'leads %s to nothing of a restricted deal, and changes nothing of it, whatever is typed, pressed, forged or sent again (S4-58, S28, S29, S34)',
    async (_who, person) => {
      const shots = await shotsOf('restricted');
      const before = JSON.stringify(bot.notion.desk.page(ids.get('restricted') ?? ''));
      const heard = await triesEverything(person, 'restricted', shots);
      expect(linesWith(heard, DEALS.restricted.secrets)).toEqual([]);
      expect(JSON.stringify(bot.notion.desk.page(ids.get('restricted') ?? ''))).toBe(before);
    },
    300_000,
  );

  test.each(Object.entries(OTHERS).filter(([, person]) => person !== BEN.slackId))(
    'leads %s to nothing of any deal (S34)',
    async (_who, person) => {
      const heard = await triesEverything(person, 'open', await shotsOf('open'));
      expect(linesWith(heard, DEALS.open.secrets)).toEqual([]);
      expect(heard).toMatch(/Opp is for full members of this workspace\.|Nobody in Notion has your address/u);
    },
    300_000,
  );

  test('leads the listed person to both deals, and any member to the one that is open to all', async () => {
    expect(
      linesWith(await triesEverything(ANA.slackId, 'restricted'), DEALS.restricted.secrets).length,
    ).toBeGreaterThan(10);
    expect(linesWith(await triesEverything(BEN.slackId, 'open'), DEALS.open.secrets).length).toBeGreaterThan(
      10,
    );
  }, 300_000);
});

/** At most three of each kind. */
function firstOf<T>(all: readonly T[], kindOf: (one: T) => string): readonly T[] {
  return all.filter((one, n) => all.slice(0, n).filter((other) => kindOf(other) === kindOf(one)).length < 3);
}

function linesWith(heard: string, words: RegExp): readonly string[] {
  return heard
    .split('\n')
    .filter((line) => words.test(line))
    .map((line) => line.slice(0, 600));
}

function suggestingIn(view: Json): readonly string[] {
  const found = JSON.stringify(view).matchAll(/"type":"external_select"[^{}]*?"action_id":"([^"]+)"/gu);
  return [...found].map(([, field = '']) => field);
}

function parsed(text: string): Json {
  const value: unknown = JSON.parse(text);
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
