import type { WordRow } from './word-row.js';

/** What is said, decided, bought and promised. */
export const DEAL_WORDS: readonly WordRow[] = [
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
  { verbs: 'lead, own, drive, head, head up', state: true, pair: ['Ana leads the POC', 'Ana owns the POC'] },
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
  {
    verbs: 'pay, settle',
    nouns: 'payment',
    pair: ['Customer paid the invoice', 'Customer settled the invoice'],
  },
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
  { verbs: 'owe', state: true, pair: ['We owe them the annex', 'Annex owed to them'] },
];
