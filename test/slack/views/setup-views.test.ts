import { z } from 'zod';
import type {
  DatabaseProperty,
  DatabaseSetup,
  RoleInDatabase,
} from '../../../src/domain/setup/database-setup.js';
import { PROPERTY_ROLES } from '../../../src/domain/playbook/property-roles.js';
import { checkView } from '../../../src/sandbox/slack/block-kit/check-view.js';
import { readChoices } from '../../../src/slack/views/setup-fields.js';
import { setupFormModal } from '../../../src/slack/views/setup-form.js';
import { setupOverview } from '../../../src/slack/views/setup-overview.js';
import { formState, inputTypes } from '../../support/form-state.js';
import { readValues } from '../../../src/slack/read-values.js';

const view = (setup: DatabaseSetup, all: boolean) =>
  setupFormModal.view({ dataSourceId: 's' }, { setup, all });
const json = (value: unknown) => z.record(z.string(), z.unknown()).parse(structuredClone(value));

function property(name: string, id = name, type = 'number'): DatabaseProperty {
  return { id, name, type };
}

const LONG = 'Ünï 🚀 "quoted" <@U1> '.repeat(100);

/** As many and as long things as a database can have. */
function huge(certainty: RoleInDatabase['certainty']): DatabaseSetup {
  const fitting = Array.from({ length: 300 }, (_, n) => property(`${n} ${LONG}`, `id${n}`));
  return {
    dataSourceId: 's',
    roles: PROPERTY_ROLES.map((role, n) => {
      const found = certainty === 'lost' || certainty === 'absent' ? undefined : fitting[299 - n];
      return { role, property: found, reason: LONG, certainty, fitting };
    }),
    properties: fitting,
    stages: Array.from({ length: 100 }, (_, n) => ({
      ...{ id: `stage ${n}`, name: `${n} ${LONG}`, role: 'active' as const },
      certainty: n % 2 === 0 ? ('unknown' as const) : ('known' as const),
    })),
  };
}

const EMPTY: DatabaseSetup = {
  dataSourceId: 's',
  roles: PROPERTY_ROLES.map((role) => ({
    ...{ role, reason: 'no name is configured for it', certainty: 'absent' as const },
    ...{ property: undefined, fitting: role === 'customer' ? [property('', 'title', 'title')] : [] },
  })),
  stages: [],
  properties: [],
};

test.each(['chosen', 'sure', 'unclear', 'lost', 'absent', 'unused'] as const)(
  'the setup of a database with a hundred long names that are %s is a view that Slack takes',
  (certainty) => {
    const setup = huge(certainty);
    const lines = Array.from({ length: 116 }, () => LONG);
    for (const each of [
      view(setup, true),
      view(setup, false),
      setupOverview(setup),
      setupOverview(setup, lines),
      setupOverview(setup, undefined, { decided: [{ slackUserId: 'U1', day: '2026-11-21', lines }] }),
    ]) {
      expect(checkView(json(each), 'modal')).toEqual([]);
    }
  },
);

test('the setup of an empty database is a view that Slack takes', () => {
  for (const each of [view(EMPTY, true), view(EMPTY, false), setupOverview(EMPTY, [])]) {
    expect(checkView(json(each), 'modal')).toEqual([]);
  }
});

test('only what is unclear is asked; a guess is filled in, a role without one must be answered', () => {
  const role = (name: RoleInDatabase['role'], more: Partial<RoleInDatabase>): RoleInDatabase => ({
    ...{ role: name, reason: 'why', certainty: 'sure' as const, fitting: [property('ARR'), property('TCV')] },
    ...{ property: property('ARR'), ...more },
  });
  const setup: DatabaseSetup = {
    dataSourceId: 's',
    roles: [
      role('amount', { certainty: 'unclear' }),
      role('confidence', { certainty: 'unclear', property: undefined }),
      role('close_date', {}),
      role('features', { certainty: 'unused', property: undefined }),
    ],
    stages: [{ id: 'o1', name: 'Parked', role: 'active', certainty: 'unknown' }],
    properties: [],
  };
  const shown = json(view(setup, false));
  expect(Object.keys(inputTypes(shown))).toEqual(['role:amount', 'role:confidence', 'stage:o1']);
  expect(readChoices(strings(readValues({ values: formState(shown, {}) })))).toEqual({
    roles: { amount: 'ARR' },
    stages: { o1: 'active' },
  });
  const all = readValues({ values: formState(json(view(setup, true)), { 'role:confidence': 'none' }) });
  expect(readChoices(strings(all)).roles).toEqual({
    ...{ amount: 'ARR', confidence: null, close_date: 'ARR', features: null },
  });
});

function strings(values: Record<string, unknown>): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(values).map(([field, value]) => [field, typeof value === 'string' ? value : undefined]),
  );
}

test('fields and values of another version are left out', () => {
  expect(
    readChoices({ 'role:mood': 'id:x', 'role:amount': 'x', 'stage:o1': 'sulking', other: 'won' }),
  ).toEqual({
    roles: {},
    stages: {},
  });
});
