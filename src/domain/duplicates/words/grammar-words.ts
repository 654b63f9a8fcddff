/** Words without news of their own. Those that link other words still count where the order of things is compared. */
export const FUNCTION_WORDS = `
a an the this that these those there here
i me my we us our ours you your he him his she her it its they them their theirs myself ourselves themselves who whom whose which what
am is are was were be been being 's 're 've 'll 'd 'm
have has had having do does did doing will shall would should can could may might must ought let lets please
to of in on at by for from with about into onto via per as than and or but so then also too as well regarding re concerning
instead because since due while whereas although though after during within across under between among toward towards around over against upon
very really quite already now currently still yet just today's finally recently hopefully basically
if unless until till when whether once where how why not no nor never none without
mr mrs ms dr pls fyi btw ok w vs etc
`;

/** Each turns what follows around. */
export const NEGATIONS =
  'not, no, never, none, nor, neither, nobody, nothing, without, cannot, unable, hardly, barely, scarcely, rarely, seldom';

/** `no longer`, `not yet` and the like, and the one word each comes down to. */
export const FOLDS: readonly (readonly [phrase: string, word: string])[] = [
  ['whether', 'if'],
  ['would like to', 'want to'],
  ['would like', 'want'],
  ['at no cost', 'free'],
  ['at no charge', 'free'],
  ['free of charge', 'free'],
  ['no longer', 'not'],
  ['not any more', 'not'],
  ['not anymore', 'not'],
  ['not yet', 'not'],
  ['yet to', 'not'],
  ['w o', 'without'],
  ['used to', 'formerly'],
  ['as well as', 'and'],
  ['in order to', 'to'],
  ['so as to', 'to'],
  ['have to', 'must'],
  ['has to', 'must'],
  ['had to', 'must'],
  ['need to', 'must'],
  ['needs to', 'must'],
  ['supposed to', 'should'],
  ['expected to', 'should'],
  ['scheduled to', 'will'],
  ['going to', 'will'],
  ['about to', 'will'],
  ['due to', 'because'],
  ['thanks to', 'because'],
  ['because of', 'because'],
  ['in case', 'if'],
  ['provided that', 'if'],
  ['subject to', 'if'],
  ['as long as', 'if'],
  ['conditional on', 'if'],
  ['depending on', 'if'],
  ['contingent on', 'if'],
  ['instead of', 'instead'],
  ['rather than', 'instead'],
  ['in place of', 'instead'],
  ['with regard to', 'about'],
  ['more than', 'over'],
  ['less than', 'under'],
  ['fewer than', 'under'],
  ['at the moment', 'now'],
  ['for now', 'now'],
  ['as of now', 'now'],
  ['so far', 'now'],
  ['no later than', 'by'],
  ['starting from', 'from'],
  ['starting on', 'from'],
  ['ending on', 'until'],
  ['up until', 'until'],
  ['in front of', 'to'],
  ['a couple of', '2'],
  ['a couple', '2'],
  ['a dozen', '12'],
  ['half a million', '500000'],
];

/**
 * Words that turn what they stand with: a wish, a doubt, a condition, a part of a whole, an end. A line that drops
 * one of them says something else than the line that has it.
 */
export const TURNING_WORDS: Readonly<
  Record<'certainty' | 'condition' | 'scope' | 'wish' | 'course', string>
> = {
  certainty: `may, might, could, would, can, should, likely, unlikely, probable, possible, possibly, perhaps, maybe, potential,
    potentially, tentative, expect, hope, hopeful, think, believe, guess, assume, seem, appear, apparently, presumably, consider,
    try, attempt, aim, target, unclear, unsure, uncertain, doubt, doubtful, if, whether, verbal, unconfirmed, informal, risk of, risk that,
    estimate, rumor, threaten, theoretically, in theory, in principle, allegedly, unofficially, ?`,
  condition: 'if, unless, once, when, until, till, unless, pending, before, conditional',
  scope: `only, except, excluding, most, mostly, some, half, partial, partially, partly, few, almost, nearly, first, second, third,
    fourth, last, draft, initial, initially, preliminary, another, additional, again, interim, temporary, temporarily, sample, mock,
    nearly, limited, remaining, rest, other, more, apart from, other than, far from, short of, part of, majority, minority, subset, several, formerly, former, ex, previous, instead, less, fewer, next,
    final, old, new, alternative, backup`,
  wish: `want, ask, request, plan, intend, propose, suggest, offer, promise, prefer, consider, demand, ask for, push for, need,
    interest, agree, allow, evaluate, explore, discuss, decide, work on, working on, help, try, struggle, look for, negotiate, willing, ready,
    refuse, able, open to, invite, remind, encourage, draft`,
  course: `wait, pause, cancel, delay, fail, reject, withdraw, revoke, stop, remove, lose, lack, missing, miss, block, avoid, start,
    resume, end, roll back, drop, pending, forget, prevent, deny, undo, leave, limit, overdue, late, ongoing, finish, almost, ❌, ✖, ✗, 👎, 🚫, ⛔`,
};

/** Verbs without a class of their own whose forms should be known; base forms. */
export const OTHER_VERBS = `onboard, clear, like, chair, tune, hurt, fund, staff, sketch, brief, debrief, join, kill, drain, grow, raise, sit, slow, speed, pass, fail, lose, stop, promote, demote, cover, come, go, take, bring, turn, keep, put, see, look, work, help,
  support, change, compare, measure, monitor, track, collect, capture, record, report, run, import, export, upload, download, push, pull,
  merge, link, attach, link, map, load, save, allow, permit, restrict, limit, narrow, shorten, downgrade, reopen, reach, sponsor, champion,
  escalate, hire, fire, announce, publish, post, comment, complain, insist, push, press, force, threaten, warn, remind, plan, intend, aim,
  expect, hope, think, believe, consider, try, attempt, offer, quote, price, bill, invoice, spend, save, cost, charge, budget, forecast,
  lose, drop, lack, miss, avoid, prevent, withdraw, revoke, forget, remember, listen, watch, read, write, type, edit, draft, rewrite, rework,
  redo, repeat, retest, retry, rerun, count, sample, filter, throttle, limit, scale, exceed, overrun, triple, double, halve, split, combine,
  consolidate, centralize, outsource, acquire, spin, merge, restructure, reorganize, lay, travel, visit, fly, host, welcome, thank,
  appreciate, praise, criticize, complain, object, challenge, question, doubt, compete, bid, tender, shortlist, rank, score, rate, vote, elect,
  align, sync, share, benchmark, profile, trace, debug, build, compile, publish, tag, patch, harden, encrypt, mask, scrub, redact, anonymize,
  audit, certify, comply, register, enroll, subscribe, unsubscribe, cancel, terminate, expire, lapse, breach, sue, settle, close, guarantee,
  ensure, secure, protect, expose, leak, break, crash, hang, freeze, recover, restore, back, archive, retain, purge, erase, store, host, serve,
  route, proxy, forward, relay, stream, ingest, process, parse, index, query, search, sort, group, assign, triage, mute, ignore, notify, alert,
  page, wake, respond, handle, manage, maintain, operate, administer, provision, allocate, grant, deny, assess, struggle, withhold, owe, commit,
  depend, rely, count, matter, fit, suit, match, differ, vary, exist, belong, contain, consist, involve, affect, impact, cause, trigger, lead,
  result, follow, precede, succeed, advance, progress, proceed, continue, finish, hand, transfer, reassign, rotate, swap, sell, upsell, cross-sell,
  evaluate, explore, push, land, ramp, sunset, deprecate, retire, decommission, replatform, rewrite, containerize, localize, translate, rename,
  rebrand, relocate, open, reject, position, qualify, disqualify, justify, quantify, summarize, document, outline, define, scope, size, agree,
  refuse, hesitate, struggle, fear, trust, like, dislike, love, hate, enjoy, remind, encourage, convince, persuade, influence, pressure, welcome`;

/** Those of the verbs that are nouns as well: at a line's beginning they may name a thing instead of a task. */
export const NOUN_VERBS = `order, head, freeze, bump, jump, switch, shift, check, show, return, name, note, state, promise, contact,
  message, ping, chase, phone, ring, block, ship, port, try, test, open, complete, clear, own, drive, pass, cover, turn, look, work, help, support, change, measure, monitor, track, record, report, import, export, upload,
  download, push, pull, link, map, load, save, limit, sponsor, champion, hire, post, comment, press, force, plan, aim, hope, attempt, offer,
  quote, price, bill, invoice, cost, charge, budget, forecast, drop, lack, miss, watch, edit, draft, repeat, count, sample, filter, scale,
  split, visit, welcome, challenge, question, doubt, bid, tender, score, rate, rank, vote, sync, share, benchmark, profile, trace, build, tag,
  patch, audit, register, breach, leak, break, crash, hang, archive, store, host, route, proxy, relay, stream, index, query, search, sort, group,
  mute, alert, page, handle, grant, match, fit, impact, cause, trigger, lead, result, advance, progress, hand, transfer, swap, ramp, sunset,
  position, document, outline, scope, size, fear, trust, like, love, hate, influence, pressure, stop, keep, close, land, back, process, object,
  run, stage, comment, listen, write`;

/**
 * Those whose `-s` form is a verb all the same: `SCIM works`. Not `loves`: who loves it is who is impressed by it, so
 * who did it to whom must not count there.
 */
export const PRESENT_VERBS = `work, look, support, help, cover, push, pull, save, lack, miss, watch, like, hate, handle, fit, listen, write,
  keep, stop, own, drive, clear, complete, open, run, land, turn, grant, match, fear, trust, head, show, state, press`;

/** base past participle; the regular ones need no line. */
export const IRREGULAR_VERBS = `
arise arose arisen|become became become|begin began begun|bid bid bid|break broke broken|bring brought brought|build built built|
buy bought bought|catch caught caught|choose chose chosen|come came come|cost cost cost|cut cut cut|do did done|draw drew drawn|
drive drove driven|fall fell fallen|feel felt felt|find found found|fly flew flown|forget forgot forgotten|freeze froze frozen|
get got gotten|give gave given|go went gone|grow grew grown|hang hung hung|have had had|hear heard heard|hit hit hit|hold held held|
keep kept kept|know knew known|lay laid laid|lead led led|learn learned learnt|leave left left|let let let|lose lost lost|
make made made|mean meant meant|meet met met|overrun overran overrun|pay paid paid|put put put|quit quit quit|read read read|
redo redid redone|rerun reran rerun|rewrite rewrote rewritten|ring rang rung|rise rose risen|run ran run|say said said|see saw seen|
seek sought sought|sell sold sold|send sent sent|set set set|show showed shown|shrink shrank shrunk|shut shut shut|sit sat sat|
speak spoke spoken|spend spent spent|spin spun spun|split split split|stand stood stood|stick stuck stuck|sue sued sued|
take took taken|teach taught taught|tell told told|think thought thought|unstick unstuck unstuck|wake woke woken|win won won|
withdraw withdrew withdrawn|withhold withheld withheld|write wrote written|beat beat beaten|be was been|undo undid undone|
precede preceded preceded|sign signed signed|upset upset upset`;

/** Small words of other languages: a line with one of them is only ever compared whole, never by its parts. */
export const FOREIGN_WORDS = `der das und ist mit für von nicht kein keine keinen eine einen wir wird wurde wurden haben auf noch zum zur
  les est pour avec dans nous ont été aux pas une cette
  por una del que está están nos el para todavía
  il che della di è stato ancora senza alla
  het een niet geen voor wij zijn naar
  não com uma foi dos ainda
  och är inte det att från
  nie jest z się czy dla
  не и на с по что`;
