/** What colleagues write under a deal by hand; braces as in the story's beats. */
export const AE_COMMENTS: readonly string[] = [
  '{buyer} asked me twice about the {rival} comparison, can we get it over this week? 🙏',
  'fyi {champ} is out Thu + Fri',
  'Had coffee with {champ}. Off the record: the SRE group is split between us and {rival}.',
  'They have a new CFO since last week. No idea yet what that means for us.',
  'Can somebody join on {soon}? {tech} will bring two architects.',
  'Moved the close date. {buyer} is honest about the budget cycle, at least.',
  'Left a voicemail for {buyer}.',
  '{champ} likes to be called, mails get lost.',
  'Intro from the partner team, so be nice 🙂',
  '{champ} prefers Teams. Invite goes out from my side.',
  'I will own the agenda for the next call.',
  'Their fiscal year ends in March, plan for that.',
];

/** The same hand, once a POC has begun. */
export const LATE_AE_COMMENTS: readonly string[] = [
  ...AE_COMMENTS,
  'Spoke with {buyer} on the phone. They want this done before the freeze in December.',
  'Forecast: commit for this quarter if security does not surprise us.',
  'Pricing approval for {price} is in. Do not share the number yet.',
  'The mutual plan is in the shared drive, same folder as the quote.',
];

export const SE_COMMENTS: readonly string[] = [
  'Notes from the call with {tech}:\n- {svc} services, mostly {sdk}\n- CI is GitHub Actions\n- no agent on the hosts, please',
  'The {sdk} question is answered: supported since last spring, needs the newer SDK though.',
  'Sent the masking doc to {sec}. If that is enough we can skip the extra meeting.',
  'Asked product about the roadmap for {feature}. Will paste the answer here.',
  'They measure time to resolve by hand in a sheet. I have a copy.',
  '{tech} sent their dependency list, nothing exotic.',
  'Had a look at their public site: three unhandled errors on the start page alone.',
  'Asked {tech} for one painful bug of last month. That will be our story.',
];

/** The same hand, once a POC has begun. */
export const LATE_SE_COMMENTS: readonly string[] = [
  ...SE_COMMENTS,
  'Workaround for the proxy: tunnel through their own domain. {tech} tests it tomorrow.',
  'Reminder to self: their staging is rebuilt every Sunday, tokens vanish.',
  'Great session today! {champ} found an old bug live, in front of everybody.',
  'Trial organisation extended until {soon}.',
  'Heads-up: {tech} said "{rival} never found this one" and then asked for the slides.',
];

export const MANAGER_COMMENTS: readonly string[] = [
  'What is the next step here, and who owns it?',
  'Nice work. Please keep the numbers, we want them for the case study.',
  'This has been in the same stage for a while. Is it real?',
  'Do we have access to the economic buyer?',
  'Please get a second champion, {champ} alone is thin.',
  'I can join the executive call if that helps.',
];

export const OTHER_COMMENTS: readonly string[] = [
  'Legal here: the DPA is our standard text, no changes needed.',
  'Support ticket about source maps is closed, see the status page.',
  'Product: one-year retention is not planned, sorry.',
  '+1, same question from two other customers',
  'Who may approve the extra trial quota?',
];

/** Hung on a block of the body rather than on the page. */
export const BLOCK_COMMENTS: readonly string[] = [
  'Is this still true? They told me something else on the phone.',
  'Source?',
  'Please add the number of seats here.',
  'I would not write that down so bluntly 😅',
  '{rival} is gone, they cancelled it.',
  'Confirmed by {tech}.',
];
