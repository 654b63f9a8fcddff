/** What a person is told who answers a handover too late, or one that is not theirs. */
export const HANDOVER_PROBLEMS = {
  handover_settled: ({ state, title }: { readonly state: string | undefined; readonly title: string }) => ({
    what: `“${title}” ${STANDS[state ?? ''] ?? 'was answered already'}.`,
    next: 'Nothing more was written. See how it is now with /opp show.',
    again: false,
  }),
  handover_not_yours: () => ({
    what: 'This was handed over to somebody else.',
    next: 'Nothing was written. Ask whoever handed it over.',
    again: false,
  }),
  handover_not_theirs: ({ name }: { readonly name: string }) => ({
    what: `You may not hand over ${name}’s deals.`,
    next: 'Only they themselves and whoever leads them may. Who leads whom stands in the playbook: ask whoever looks after Opp.',
    again: false,
  }),
};

const STANDS: Readonly<Record<string, string>> = {
  accepting: 'is being accepted',
  returning: 'is being returned',
  accepted: 'was accepted already',
  returned: 'was returned already',
  withdrawn: 'is not handed over any more: its stage was changed again',
  undelivered: 'is not handed over yet',
};
