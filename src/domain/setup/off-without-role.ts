import type { Playbook } from '../playbook.js';
import type { PropertyRole } from '../playbook/property-roles.js';
import { columnFor, type Has } from './known-fields.js';
import type { OffConstruct, WantedProperty } from './off-construct.js';

export function confidenceOff(
  rules: Pick<Playbook, 'properties' | 'confidence'>,
  has: Has,
): readonly OffConstruct[] {
  const { confidence } = rules;
  if (confidence === undefined) return [];
  const { property, levels, rationale_property: reason } = confidence;
  const options = levels.map(({ name }) => name);
  const name = property ?? columnFor(rules, 'confidence');
  return [
    ...(has(property ?? 'confidence')
      ? []
      : [{ kind: 'confidence' as const, add: { type: 'select' as const, name, options } }]),
    ...(reason === undefined || has(reason)
      ? []
      : [{ kind: 'confidence_reason' as const, add: { type: 'text' as const, name: reason } }]),
  ];
}

export function technicalWinOff(
  rules: Pick<Playbook, 'properties' | 'technical_win'>,
  has: Has,
): readonly OffConstruct[] {
  const { technical_win } = rules;
  if (technical_win === undefined || has(technical_win.property ?? 'technical_win')) return [];
  const name = technical_win.property ?? columnFor(rules, 'technical_win');
  return [{ kind: 'technical_win', add: { type: 'checkbox', name } }];
}

/** What weighs or limits by the amount of a deal. */
export function amountsOff(
  rules: Pick<Playbook, 'properties' | 'pipelines' | 'notices' | 'stages'>,
  has: Has,
): readonly OffConstruct[] {
  if (has('amount')) return [];
  const add: WantedProperty = { type: 'number', name: columnFor(rules, 'amount') };
  const weighed = rules.pipelines.some(({ stages }) =>
    stages.some(({ probability }) => probability !== undefined),
  );
  const noticed = rules.notices.some(({ minimum_amount }) => Object.keys(minimum_amount).length > 0);
  const asked = rules.stages.some(({ asks }) => asks?.some(({ when }) => when?.amount_from !== undefined));
  return [
    ...(weighed ? [{ kind: 'weighing' as const, add }] : []),
    ...(noticed ? [{ kind: 'notices_by_amount' as const, add }] : []),
    ...(asked ? [{ kind: 'questions_by_amount' as const, add }] : []),
  ];
}

/** The sign, and the role that it looks at. */
const SIGN_ROLES: Readonly<Record<string, PropertyRole>> = {
  close_date_passed: 'close_date',
  close_date_soon: 'close_date',
  technical_win: 'technical_win',
};

export function signsOff(
  rules: Pick<Playbook, 'properties' | 'health' | 'technical_win'>,
  has: Has,
): readonly OffConstruct[] {
  return (rules.health?.signals ?? []).flatMap(({ when, says }): OffConstruct[] => {
    const role = SIGN_ROLES[when];
    const named = role === 'technical_win' ? rules.technical_win?.property : undefined;
    if (role === undefined || has(named ?? role)) return [];
    const type = role === 'close_date' ? 'date' : 'checkbox';
    return [{ kind: 'sign', says, add: { type, name: named ?? columnFor(rules, role) } }];
  });
}
