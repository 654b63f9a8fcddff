/** What colleagues write under a deal by hand; braces as in the story's beats. */
export const AE_COMMENTS: readonly string[] = [
  'Spoke with {buyer} on the phone. They want this done before the freeze in December.',
  '{buyer} asked me twice about the {rival} comparison, can we get it to her this week? 🙏',
  'fyi {champ} is out Thu + Fri',
  'Forecast: commit for this quarter if security does not surprise us.',
  'Had coffee with {champ}. Off the record: the SRE group is split between us and {rival}.',
  'They have a new CFO since last week. No idea yet what that means for us.',
  'Pricing approval for {price} is in. Do not share the number yet.',
  'Can somebody join on {soon}? {tech} will bring two architects.',
  'Moved the close date. {buyer} is honest about the budget cycle, at least.',
  'The mutual plan is in the shared drive, same folder as the quote.',
  'Left a voicemail for {buyer}.',
  '{champ} likes to be called, mails get lost.',
];

export const SE_COMMENTS: readonly string[] = [
  'Notes from the call with {tech}:\n- {svc} services, mostly {sdk}\n- CI is GitHub Actions\n- no agent on the hosts, please',
  'The {sdk} question is answered: supported since last spring, needs the newer SDK though.',
  'Sent the masking doc to {sec}. If that is enough we can skip the extra meeting.',
  'Workaround for the proxy: tunnel through their own domain. {tech} tests it tomorrow.',
  'Asked product about the roadmap for {feature}. Will paste the answer here.',
  'Reminder to self: their staging is rebuilt every Sunday, tokens vanish.',
  'They measure time to resolve by hand in a sheet. I have a copy.',
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
