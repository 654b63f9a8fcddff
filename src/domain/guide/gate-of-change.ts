import { nameKey } from '../fold.js';
import { shownValue } from '../property-form/shown-value.js';
import type { PropertyValue } from '../property-value.js';
import { propertyFor, type StageFacts } from '../stage-change/stage-facts.js';
import { answerTo, type StageForm } from '../stage-change/stage-form.js';
import type { GuideRules } from './guide.js';
import { saysTechnicalWin } from './milestones.js';
import { stageGate, type StageGate } from './stage-gate.js';

/** The role that says it, as long as the playbook does not name a column. */
const TECHNICAL_WIN = 'technical_win';

/** The gate before the stage that is chosen in the form; undefined as long as none is, or when there is none. */
export function gateOfChange(rules: GuideRules, facts: StageFacts, form: StageForm): StageGate | undefined {
  const to = facts.stages.find(({ name }) => name === form.to);
  if (to === undefined || to.name === facts.stage) return undefined;
  const valueOf = (field: string): PropertyValue | undefined => {
    const property = propertyFor({ field }, facts.properties);
    return property && facts.values.get(property.id);
  };
  const amount = facts.properties.find(({ role }) => role === 'amount');
  const worth = amount && facts.values.get(amount.id);
  const type = rules.type_property === undefined ? undefined : valueOf(rules.type_property);
  return stageGate(rules, {
    ...{ from: facts.stage, to: to.name, toRole: to.role, lostDaysAgo: facts.lost?.daysAgo },
    amount: worth?.type === 'number' ? worth.number : undefined,
    type: shownValue(type, new Map()),
    evidence: (item) => facts.evidence?.[nameKey(item)],
    filled: (field) => isFilled(valueOf(field)) || answerTo(form, field) !== undefined,
    technicalWin: saysTechnicalWin(rules, valueOf(rules.technical_win?.property ?? TECHNICAL_WIN)),
  });
}

function isFilled(value: PropertyValue | undefined): boolean {
  return value !== undefined && !(value.type === 'checkbox' && !value.checked);
}

/** Everything that the gates look up in properties, and what a change of stage notes there, by role or name. */
export function gateFields({
  pipelines,
  type_property,
  transitions,
  technical_win,
}: Pick<GuideRules, 'pipelines' | 'type_property' | 'transitions' | 'technical_win'>): readonly string[] {
  const criteria = pipelines.flatMap(({ stages }) =>
    stages.flatMap(({ entrance, exit }) => [...entrance, ...exit]),
  );
  return [
    ...criteria.flatMap(({ field }) => field ?? []),
    ...(transitions?.stamps ?? []).map(({ sets }) => sets),
    ...(type_property === undefined ? [] : [type_property]),
    ...(technical_win === undefined ? [] : [technical_win.property ?? TECHNICAL_WIN]),
  ];
}
