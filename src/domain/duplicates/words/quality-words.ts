import type { WordRow } from './word-row.js';

/** How people feel, how things stand, and how often. */
export const QUALITY_WORDS: readonly WordRow[] = [
  {
    others: 'happy, satisfied, pleased, content, glad',
    pair: ['CTO happy with replay', 'CTO pleased with replay'],
  },
  {
    others: 'unhappy, dissatisfied, displeased, not happy, not satisfied, not pleased',
    pair: ['CTO unhappy with replay', 'CTO dissatisfied with replay'],
  },
  { verbs: 'impress, love', state: true, pair: ['CTO impressed by replay', 'CTO loves replay'] },
  {
    verbs: 'concern, worry',
    nouns: 'concern, worry',
    others: 'concerned, worried, nervous, uneasy',
    state: true,
    pair: ['CISO worried about lock-in', 'CISO concerned about lock-in'],
  },
  {
    verbs: 'interest, be keen on, be curious about',
    nouns: 'interest',
    others: 'interested, keen, curious',
    state: true,
    pair: ['CTO interested in Seer', 'CTO keen on Seer'],
  },
  {
    verbs: 'prefer, favor, favour, lean towards, lean toward',
    nouns: 'preference',
    state: true,
    pair: ['CTO prefers annual billing', 'CTO favors annual billing'],
  },
  {
    others: 'expensive, pricey, costly, pricy',
    pair: ['CFO finds quote expensive', 'CFO finds quote pricey'],
  },
  { others: 'cheap, inexpensive', pair: ['Zephyr is cheap', 'Zephyr is inexpensive'] },
  {
    others: 'urgent, asap, urgently, as soon as possible, right away, immediately',
    pair: ['CFO needs quote urgently', 'CFO needs quote ASAP'],
  },
  { others: 'before, prior to, ahead of', pair: ['SAML before renewal', 'SAML prior to renewal'] },
  { others: 'mandatory, compulsory, obligatory, a must', pair: ['SAML is mandatory', 'SAML is a must'] },
  { others: 'ready, prepared, good to go', pair: ['Test plan ready', 'Test plan good to go'] },
  { others: 'missing, absent', pair: ['API token missing', 'API token absent'] },
  {
    others: 'annual, yearly, annually, per year, per annum, a year, each year, every year',
    pair: ['Annual billing', 'Yearly billing'],
  },
  { others: 'monthly, per month, a month, each month, every month', pair: ['$5k monthly', '$5k per month'] },
  {
    others: 'weekly, per week, a week, each week, every week',
    pair: ['Weekly error volume 2M', 'Error volume 2M per week'],
  },
  {
    others: 'daily, per day, a day, each day, every day',
    pair: ['Daily error volume 2M', 'Error volume 2M per day'],
  },
  {
    others: 'hourly, per hour, an hour, each hour, every hour',
    pair: ['2M events hourly', '2M events per hour'],
  },
  {
    others: 'quarterly, per quarter, each quarter, every quarter',
    pair: ['Quarterly billing', 'Billing every quarter'],
  },
  {
    others: 'biweekly, fortnightly, every two weeks',
    pair: ['Biweekly sync agreed', 'Fortnightly sync agreed'],
  },
  { others: 'main, primary, key, biggest, top, chief', pair: ['Main risk: budget', 'Primary risk: budget'] },
  { others: 'likely, probable, probably', pair: ['Budget slip likely', 'Budget slip probable'] },
  { others: 'verbal, verbally, oral, orally', pair: ['Deal verbally agreed', 'Deal orally agreed'] },
  { others: 'additional, extra, further', pair: ['CFO wants additional seats', 'CFO wants extra seats'] },
  { others: 'all, every, each, whole, entire', pair: ['All services migrated', 'Every service migrated'] },
  { others: 'only, solely, exclusively', pair: ['Only staging migrated', 'Solely staging migrated'] },
  { others: 'again, once more, once again', pair: ['Demo moved again', 'Demo moved once more'] },
  {
    others: 'fast, quick, quickly, rapid, rapidly',
    pair: ['CTO wants fast rollout', 'CTO wants quick rollout'],
  },
  {
    others: 'good, great, positive, excellent',
    pair: ['Good feedback from SRE team', 'Positive feedback from SRE team'],
  },
  { others: 'bad, negative, poor', pair: ['Bad feedback from SRE team', 'Negative feedback from SRE team'] },
  { others: 'on track, on schedule, on plan', pair: ['POC on track', 'POC on schedule'] },
  {
    others: 'on prem, on premise, on premises, self hosted, selfhosted',
    pair: ['CISO wants on-prem', 'CISO wants self-hosted'],
  },
  {
    others: 'ongoing, in progress, under way, underway, in flight',
    pair: ['Security review ongoing', 'Security review in progress'],
  },
  { others: 'remote, remotely, virtual, virtually', pair: ['Workshop remote', 'Workshop virtual'] },
  { others: 'onsite, on site, in person', pair: ['Workshop onsite', 'Workshop in person'] },
  {
    others: 'tentative, tentatively, provisional, provisionally',
    pair: ['Demo tentatively 3 Dec', 'Demo provisionally 3 Dec'],
  },
  { others: 'first, 1st', pair: ['First workshop done', '1st workshop done'] },
  { others: 'second, 2nd', pair: ['Second workshop done', '2nd workshop done'] },
  { others: 'third, 3rd', pair: ['Third workshop done', '3rd workshop done'] },
  {
    verbs:
      'go well, go smoothly, go great, be successful, be a success, go fine, go really well, go very well',
    others: 'successful, a success',
    pair: ['Onboarding call went well', 'Onboarding call was successful'],
  },
  {
    verbs: 'go badly, go poorly, not go well',
    pair: ['Onboarding call went badly', 'Onboarding call went poorly'],
  },
];
