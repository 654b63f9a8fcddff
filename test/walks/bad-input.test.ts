import type { DeskHand } from '../support/desk-hand.js';
import { openWalk, type Walk } from '../support/walk.js';
import { fillsForm, freshUpdate, opensForm, reviews, timesPosted, type Update } from './steps.js';
import { walksThrough } from './walks-through.js';

describe('a form that cannot be taken', () => {
  let walk: Walk;
  let ana: DeskHand;
  walksThrough(async () => {
    walk = await openWalk();
    ana = walk.person('Ana');
    await opensForm(ana, 'acme');
    return walk;
  });

  /** Fills the open form, presses Check and reads what is said below its inputs. */
  async function errorsFor(change: Update): Promise<Readonly<Record<string, string>>> {
    await fillsForm(ana, freshUpdate(change));
    await ana.submits();
    return ana.sees().modals.at(-1)?.errors ?? {};
  }

  test('is left as it is when it is empty: Slack itself asks for what is missing', async () => {
    await ana.submits();
    // The sentiment stands as it was last, open items are carried over, and a tick may be the only event.
    expect(Object.keys(ana.sees().modals.at(-1)?.errors ?? {})).toEqual(['tldr']);
  });

  test('names each line over its budget, its words and how many to cut', async () => {
    const long = 'one two three four five six seven eight nine ten eleven';
    const errors = await errorsFor({
      tldr: `${long} twelve thirteen fourteen fifteen sixteen`,
      phrase: 'far too many words for a phrase here',
      customerItems: `short\n${long}`,
      timeline: `today: ${long} twelve thirteen fourteen fifteen sixteen seventeen`,
    });
    const { timeline, ...others } = errors;
    expect(others).toEqual({
      tldr: 'This has 16 words; at most 15, so cut 1: the limit is after “… thirteen fourteen fifteen”.',
      phrase: 'This has 8 words; at most 7, so cut 1, for example “a”.',
      customerItems: `Line 2 (“one two three four five six seven eight…”) has 11 words; at most 10, so cut 1: the limit is after “… eight nine ten”.`,
    });
    expect(timeline).toContain('has 17 words; at most 15, so cut 2: the limit is after');
  });

  test('says which timeline line has no date and how to write one', async () => {
    const { timeline } = await errorsFor({ timeline: 'today: Fine\nSecurity review passed' });
    expect(timeline).toBe(
      'Line 2 (“Security review passed”) does not start with its date. Write it like “20 Nov: …”.',
    );
  });

  test('refuses a day that does not exist', async () => {
    const { timeline } = await errorsFor({ timeline: '31 Feb 2026: Signed' });
    expect(timeline).toContain('there is no day “31 Feb 2026”');
  });

  test('wants the risks when the sentiment is ‼️', async () => {
    expect(await errorsFor({ sentiment: '‼️', risks: ' ' })).toEqual({
      risks: 'With ‼️ say what could derail or delay this.',
    });
  });

  test('says of 3,000 characters in one line how many are too many', async () => {
    const { risks, customerItems } = await errorsFor({
      ...{ sentiment: '‼️', risks: 'r'.repeat(3000) },
      customerItems: 'i'.repeat(3000),
    });
    expect(risks).toBe('This has 3000 characters; at most 1800.');
    expect(customerItems).toContain('has 3000 characters; at most 600.');
  });

  test('refuses a period of no days and takes one of 999 weeks', async () => {
    expect(await errorsFor({ periodCount: '0' })).toEqual({
      periodCount: 'Please enter a number of at least 1.',
    });
    expect(await errorsFor({ periodCount: '999', periodUnit: 'weeks', tldr: ' ' })).toEqual({
      tldr: 'Please fill this in.',
    });
  });

  test('takes 3,000 characters in many lines, and posts them all in one comment', async () => {
    const items = Array.from({ length: 60 }, (_, index) => `Item ${index} ${'x'.repeat(40)}`).join('\n');
    const long = { customerItems: items, vendorItems: items, risks: 'r'.repeat(1800) };
    const update = freshUpdate({ sentiment: '‼️', ...long });
    await ana.closes();
    await reviews(ana, 'acme', update);
    await ana.submits();
    await ana.modal('Saved');
    expect(timesPosted(walk, 'Acme Corp – Enterprise', update)).toBe(1);
    await ana.closes();
  });

  test('is never mistaken for markup: names, mentions and entities arrive as typed', async () => {
    const update = freshUpdate({
      tldr: '<!channel> & <@U0ANA0001> *bold* _x_ `y` &lt; done',
      customerItems: '<https://evil.example|Click> 😀 שלום',
    });
    const review = await reviews(ana, 'bakery', update);
    expect(review).toContain('<!channel> & <@U0ANA0001> *bold* _x_ `y` &lt; done');
    await ana.submits();
    await ana.modal('Saved');
    expect(timesPosted(walk, 'Bakery', update)).toBe(1);
    await ana.closes();
  });
});
