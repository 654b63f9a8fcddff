import type { FormProperty } from '../../domain/database-form.js';

/** The names of the fields that stand for properties, written and read in one place. */
const PLAIN = 'property';
/** Its options are asked for while the person types. */
const RELATED = 'related';
const FIELD = /^(?:property|related):(?<round>[^:]*):(?<id>.*)$/su;

/** The fields whose options Slack asks us for. */
export const RELATED_FIELD = /^related:/u;

/**
 * The field of a property. A new `round` makes it a new field to Slack, which otherwise keeps what was typed and
 * ignores a new initial value.
 */
export function propertyField({ type, id }: Pick<FormProperty, 'type' | 'id'>, round = ''): string {
  return `${type === 'relation' ? RELATED : PLAIN}:${round}:${id}`;
}

/** The property that a field stands for; undefined for every other field. */
export function propertyOfField(field: string): string | undefined {
  return FIELD.exec(field)?.groups?.['id'];
}
