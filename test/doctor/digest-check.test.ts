import { checkDigests } from '../../src/doctor/digest-check.js';
import { readPlaybook } from '../../src/playbook-file.js';
import type { SlackPerson } from '../../src/services/ports/slack.js';
import { openForgetfulStore } from '../../src/store/open-store.js';
import { deal } from '../support/mirror/deals.js';

test('S16: the doctor names whom no digest reaches, as far as the opportunities were read', async () => {
  const store = await openForgetfulStore();
  const clock = { now: () => new Date('2026-11-23T10:00:00Z') };
  const playbook = readPlaybook('playbooks/sentry.yml');
  const person = (name: string, kind: SlackPerson['kind']): SlackPerson => ({
    ...{ id: `U${name}`, name, email: `${name}@example.com`, timeZone: 'UTC', kind },
  });
  const everybody = { ok: true, value: [person('ana', 'member'), person('ben', 'deactivated')] } as const;
  const check = () => checkDigests({ store, everybody, playbook, clock });
  expect(await check()).toMatchObject({ state: 'skipped', found: 'the opportunities were not read yet' });
  const se = (name: string) => [{ id: `n-${name}`, name, email: `${name}@example.com` }];
  await store.mirror.putDeals([deal({ id: 'a', title: 'Acme', se: se('ana') })], 1);
  await store.mirror.note({ freshAt: clock.now() });
  expect(await check()).toMatchObject({ state: 'ok' });
  await store.mirror.putDeals([deal({ id: 'b', title: 'Globex', se: se('ben') })], 1);
  await store.mirror.putDeals([deal({ id: 'c', title: 'Hooli', se: se('eve') })], 1);
  const { state, found } = await check();
  expect([state, found]).toEqual([
    'warning',
    'not everybody is reached\nben (1 active deal): the Slack account is deactivated.\neve (1 active deal): nobody in Slack has this e-mail address.',
  ]);
  await store.close();
  expect(await checkDigests({ store: undefined, everybody, playbook, clock })).toMatchObject({
    state: 'skipped',
  });
}, 60_000);
