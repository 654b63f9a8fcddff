import type { WordRow } from './word-row.js';

/** What people do with meetings, papers and each other. */
export const ACTION_WORDS: readonly WordRow[] = [
  {
    verbs: 'schedule, book, arrange, set up, line up, pencil in',
    pair: ['Demo scheduled for 3 Dec', 'Demo booked for 3 Dec'],
  },
  {
    verbs: 'talk, speak, discuss, chat, catch up, touch base',
    nouns: 'discussion, conversation, chat, talk',
    pair: ['Spoke with Ingrid about pricing', 'Talked to Ingrid about pricing'],
  },
  { verbs: 'meet', nouns: 'meeting, mtg', pair: ['Next meeting on 1 Dec', 'Next mtg on 1 Dec'] },
  { verbs: 'call, phone, ring', nouns: 'call, phone call', pair: ['Called Ingrid', 'Phoned Ingrid'] },
  {
    verbs: 'start, begin, kick off, commence, get under way, get underway',
    nouns: 'start, beginning, kickoff, kick off',
    pair: ['Security review started', 'Security review kicked off'],
  },
  {
    verbs: 'finish, complete, wrap up, conclude',
    finished: 'done, complete',
    nouns: 'completion',
    pair: ['Security review finished', 'Security review completed'],
  },
  {
    verbs: 'sign, execute, ink',
    nouns: 'signature, signing',
    pair: ['DPA signed by Karim', 'DPA executed by Karim'],
  },
  {
    verbs: 'approve, sign off, sign off on, green light, greenlight, okay, ok, bless, give the go ahead, give the green light',
    nouns: 'approval, signoff, sign off, go ahead, green light',
    pair: ['CFO approved the quote', 'CFO signed off on the quote'],
  },
  {
    verbs: 'reject, decline, turn down, refuse, deny, veto',
    nouns: 'rejection, refusal',
    pair: ['Legal rejected the DPA', 'Legal turned down the DPA'],
  },
  {
    verbs: 'send, provide, share, deliver, supply, submit, forward, email, mail, hand over, pass on, pass along, send over, send across, send through, give, get over',
    pair: ['Quote sent to Karim', 'Quote shared with Karim'],
  },
  {
    verbs: 'receive, get, obtain, get back, hear back',
    nouns: 'receipt',
    pair: ['PO received', 'Got PO'],
  },
  {
    verbs: 'wait, await, hold out',
    others: 'pending, outstanding, awaited',
    state: true,
    pair: ['Waiting for signature', 'Signature pending'],
  },
  {
    verbs: 'need, require, want, demand, insist on, ask for, must have',
    nouns: 'need, requirement',
    state: true,
    pair: ['CISO wants SAML', 'CISO requires SAML'],
  },
  {
    verbs: 'ask, request, ask for',
    nouns: 'request, ask',
    pair: ['Asked Karim for metadata', 'Requested metadata from Karim'],
  },
  {
    verbs: 'hold, run, host, conduct, give, deliver, have, do',
    pair: ['Held workshop with SRE team on 9 Nov', 'Hosted workshop with SRE team on 9 Nov'],
  },
  {
    verbs: 'join, attend, participate in, take part in, sit in on, participate, be present at',
    nouns: 'attendance',
    pair: ['CISO joined the demo', 'CISO attended the demo'],
  },
  {
    verbs: 'leave, depart, quit, resign, move on from, step down',
    nouns: 'departure, resignation',
    pair: ['Champion leaving in December', 'Champion departing in December'],
  },
  {
    verbs: 'file, open, raise, log, create, submit',
    pair: ['Opened feature request for retention', 'Filed feature request for retention'],
  },
  {
    verbs: 'create, build, make, put together, prepare, draw up',
    nouns: 'creation, preparation',
    pair: ['Mutual action plan created', 'Mutual action plan put together'],
  },
  {
    verbs: 'review, look at, go over, check, examine, look over, go through, look through',
    nouns: 'review, check',
    pair: ['CFO reviewed quote', 'CFO looked at quote'],
  },
  {
    verbs: 'walk through, go through, take through, step through, run through',
    nouns: 'walkthrough, walk through, run through, runthrough',
    pair: ['Walked Karim through pricing', 'Took Karim through pricing'],
  },
  {
    verbs: 'demo, demonstrate, showcase, show, present',
    nouns: 'demo, demonstration',
    pair: ['Demoed Uptime to SRE team', 'Demonstrated Uptime to SRE team'],
  },
  {
    verbs: 'present, pitch',
    nouns: 'presentation, pitch',
    pair: ['Pitched roadmap to board', 'Presented roadmap to board'],
  },
  {
    verbs: 'contact, reach out to, reach out, get in touch with, get in touch, ping, message',
    pair: ['Contacted Karim about legal', 'Reached out to Karim about legal'],
  },
  {
    verbs: 'reply, respond, answer, come back, write back',
    nouns: 'reply, response, answer',
    pair: ['Karim replied on pricing', 'Karim responded on pricing'],
  },
  {
    verbs: 'follow up, follow up with, follow up on, chase, chase up, nudge',
    nouns: 'followup, follow up, chaser',
    pair: ['Chased Karim on the DPA', 'Followed up with Karim on the DPA'],
  },
  {
    verbs: 'introduce, intro, connect',
    nouns: 'introduction, intro',
    pair: ['Introduced to CFO', 'Intro to CFO made on 9 Nov, introduced to CFO'],
  },
  { verbs: 'explain, clarify', nouns: 'explanation', pair: ['Explained quotas', 'Clarified quotas'] },
  {
    verbs: 'say, mention, state, note, tell, report, let know, inform',
    pair: ['Karim said budget is frozen', 'Karim mentioned budget is frozen'],
  },
  {
    verbs: 'learn, hear, find out, be told, get told',
    pair: ['Learned that budget is frozen', 'Found out that budget is frozen'],
  },
  {
    verbs: 'confirm, verify, validate',
    nouns: 'confirmation, verification, validation',
    pair: ['Karim confirmed budget', 'Karim verified budget'],
  },
  {
    verbs: 'agree, agree to, accept, agree on, consent to, settle on',
    pair: ['Customer agreed to annual billing', 'Customer accepted annual billing'],
  },
  {
    verbs: 'choose, select, pick, go with, opt for, decide on, go for, decide for',
    nouns: 'choice, selection',
    pair: ['Customer chose annual billing', 'Customer selected annual billing'],
  },
  {
    verbs: 'decide, make a decision, reach a decision',
    nouns: 'decision',
    pair: ['Board to decide on 3 Dec', 'Board to make a decision on 3 Dec'],
  },
  {
    verbs: 'propose, suggest, recommend',
    nouns: 'suggestion, recommendation',
    pair: ['Proposed annual billing to Karim', 'Suggested annual billing to Karim'],
  },
  {
    verbs: 'appoint, name, nominate, designate, assign',
    pair: ['Karim named as champion', 'Karim appointed as champion'],
  },
  { verbs: 'lead, own, drive, head, head up', pair: ['Ana leads the POC', 'Ana owns the POC'] },
  {
    verbs: 'investigate, look into, dig into, inquire into',
    nouns: 'investigation',
    pair: ['Investigating quota errors', 'Looking into quota errors'],
  },
  {
    verbs: 'find, discover, identify, uncover, spot',
    pair: ['Found memory leak in agent', 'Discovered memory leak in agent'],
  },
  {
    verbs: 'negotiate, haggle over',
    nouns: 'negotiation',
    pair: ['Pricing negotiation ongoing', 'Pricing being negotiated, negotiation ongoing'],
  },
  {
    verbs: 'return, send back, give back, hand back',
    pair: ['Karim returned the questionnaire', 'Karim sent back the questionnaire'],
  },
  {
    verbs: 'buy, purchase, order',
    nouns: 'purchase',
    pair: ['Customer bought 50 seats', 'Customer purchased 50 seats'],
  },
  {
    verbs: 'renew',
    nouns: 'renewal',
    pair: ['Contract renewed until March', 'Contract renewal until March'],
  },
  { verbs: 'pay, settle', nouns: 'payment', pair: ['Customer paid the invoice', 'Customer settled the invoice'] },
  {
    verbs: 'promise, commit to, pledge, commit',
    nouns: 'commitment, promise',
    pair: ['Karim promised a PO', 'Karim committed to a PO'],
  },
  {
    verbs: 'escalate',
    nouns: 'escalation',
    pair: ['Ticket 51322 escalated to engineering', 'Ticket 51322 escalation to engineering'],
  },
  {
    verbs: 'onboard',
    nouns: 'onboarding',
    pair: ['Data team onboarded on 9 Nov', 'Data team onboarding on 9 Nov'],
  },
  {
    verbs: 'train, teach',
    nouns: 'training',
    pair: ['Trained support agents', 'Taught support agents'],
  },
  {
    verbs: 'invite',
    nouns: 'invitation, invite',
    pair: ['Karim received an invitation', 'Karim received an invite'],
  },
  {
    verbs: 'redline, mark up',
    nouns: 'redline, markup, tracked change',
    pair: ['Karim sent redlines', 'Karim sent markup'],
  },
];
