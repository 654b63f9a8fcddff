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
    verbs:
      'approve, sign off, sign off on, green light, greenlight, okay, ok, bless, give the go ahead, give the green light',
    nouns: 'approval, signoff, sign off, go ahead, green light',
    pair: ['CFO approved the quote', 'CFO signed off on the quote'],
  },
  {
    verbs: 'reject, decline, turn down, refuse, deny, veto',
    nouns: 'rejection, refusal',
    pair: ['Legal rejected the DPA', 'Legal turned down the DPA'],
  },
  {
    verbs:
      'send, ship, provide, share, deliver, supply, submit, forward, email, mail, hand over, pass on, pass along, send over, send across, send through, give, get over',
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
    verbs: 'ask, request, ask for, inquire',
    nouns: 'request, ask',
    pair: ['Karim asked about SAML', 'Karim inquired about SAML'],
  },
  {
    verbs: 'hold, run, host, conduct, give, deliver, have, do',
    pair: ['Held workshop with SRE team on 9 Nov', 'Hosted workshop with SRE team on 9 Nov'],
  },
  {
    verbs: 'take place, happen, go ahead, occur, hold, be held',
    pair: ['Workshop took place on 9 Nov', 'Workshop happened on 9 Nov'],
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
    pair: ['Walked through pricing with Karim', 'Stepped through pricing with Karim'],
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
    pair: ['Introduction to CFO done', 'Intro to CFO done'],
  },
  { verbs: 'explain, clarify', nouns: 'explanation', pair: ['Explained quotas', 'Clarified quotas'] },
];
