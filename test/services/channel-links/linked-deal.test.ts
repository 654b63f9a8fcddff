import { UserError } from '../../../src/domain/errors.js';
import type { AccessRules } from '../../../src/services/access.js';
import { linkedDeal } from '../../../src/services/channel-links/linked-deal.js';
import { meantHere, type HereDesk } from '../../../src/services/channel-links/meant-here.js';
import type { ChannelLink } from '../../../src/services/ports/channel-links.js';
import type { MirrorState } from '../../../src/services/ports/mirror.js';
import { ANA, BEN, deskOver } from '../find/finding.js';
import { mirrorOf, NOW, row, type Row } from '../find/mirror-of.js';

const ACME = row({ title: 'Acme' });
const SECRET = row({ title: 'Canary', properties: { Visibility: 'Public sector' } });
const RULES: AccessRules = [
  { property: 'visibility', values: ['Public Sector'], visible_to: ['ana@example.com'] },
];
const linkTo = ({ opportunity }: Row): ChannelLink => ({
  ...{ channelId: 'C1', opportunityId: opportunity.id, slackUserId: ANA.slackUserId, linkedAt: NOW },
});

/** A desk where the channel C1 is tied to a deal, which may be there or not. */
function desk(
  link: ChannelLink | undefined,
  rows: readonly Row[],
  state: Partial<MirrorState> = {},
): HereDesk {
  const find = (channelId: string) => Promise.resolve(channelId === 'C1' ? link : undefined);
  return { ...deskOver(mirrorOf(rows, state), RULES), channelLinks: { find } };
}

const here = { words: '', channelId: 'C1' };

describe('a command without words', () => {
  test('means the deal that its channel is tied to', async () => {
    expect(await meantHere(desk(linkTo(ACME), [ACME]), BEN, here)).toBe(ACME.opportunity.id);
  });

  test('means nothing in another channel, in no channel, or beside words', async () => {
    const one = desk(linkTo(ACME), [ACME]);
    expect(await meantHere(one, BEN, { words: '', channelId: 'C2' })).toBeUndefined();
    expect(await meantHere(one, BEN, { words: '', channelId: undefined })).toBeUndefined();
    expect(await meantHere(one, BEN, { words: 'globex', channelId: 'C1' })).toBeUndefined();
    expect(await meantHere(one, BEN, { words: ' ', channelId: 'C1' })).toBeDefined();
  });

  test('says that an archived deal is gone, by its name', async () => {
    const archived = desk(linkTo(ACME), [{ ...ACME, archived: true }]);
    const gone = new UserError({ kind: 'linked_deal_gone', title: 'Acme' });
    await expect(meantHere(archived, BEN, here)).rejects.toEqual(gone);
  });
});

describe('who may not see the linked deal (S4-58)', () => {
  test('learns nothing of it, there, archived or deleted', async () => {
    for (const rows of [[SECRET], [{ ...SECRET, archived: true }], []])
      expect(await linkedDeal(desk(linkTo(SECRET), rows), BEN, 'C1')).toEqual({ kind: 'none' });
  });

  test('is not who tied it: they are told that a deleted one is gone', async () => {
    expect(await linkedDeal(desk(linkTo(SECRET), []), ANA, 'C1')).toMatchObject({
      kind: 'gone',
      title: undefined,
    });
  });
});

test('before the first reading is done nothing is called gone', async () => {
  const reading = desk(linkTo(ACME), [], { freshAt: undefined });
  expect(await linkedDeal(reading, ANA, 'C1')).toEqual({ kind: 'none' });
});
