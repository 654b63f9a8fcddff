/** A deal of a digest, as the buttons of its message name it. */
export interface DealOfDigest {
  readonly digestId: string;
  readonly opportunityId: string;
}

/** Neither id has a bar in it. */
export function digestValue({ digestId, opportunityId }: DealOfDigest, more?: string): string {
  return [digestId, opportunityId, ...(more === undefined ? [] : [more])].join('|');
}

/** Undefined when it is no such value. */
export function readDigestValue(
  value: string,
): (DealOfDigest & { readonly more: string | undefined }) | undefined {
  const [digestId, opportunityId, more] = value.split('|');
  return digestId === undefined || opportunityId === undefined || opportunityId === ''
    ? undefined
    : { digestId, opportunityId, more };
}

/** In the place of a number of days: the person chooses the day in a form. */
export const UNTIL = 'until';
