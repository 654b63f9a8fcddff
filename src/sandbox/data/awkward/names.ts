import { awkward, type AwkwardCase } from './awkward-case.js';
import { EMI } from '../people.js';
import { MOBILE, WEB_PERFORMANCE } from '../themes/application-themes.js';
import { company } from '../companies/company.js';

const LONG_TITLE =
  'Consolidated observability for every brand, region and platform of the Threadneedle group; ';

/** Names that differ too little, or that are more than plain letters. */
export const AWKWARD_NAMES: readonly AwkwardCase[] = [
  awkward('twice-a', 'the same customer has two active deals with nearly the same title', {
    ...{ title: 'Kinder & Kraft – Web performance', customer: 'Kinder & Kraft' },
    deal: { theme: WEB_PERFORMANCE, stage: 'Demo' },
  }),
  awkward('twice-b', 'the same customer has two active deals with nearly the same title', {
    ...{ title: 'Kinder & Kraft – Web Performance (2)', customer: 'Kinder & Kraft' },
    deal: { theme: WEB_PERFORMANCE, stage: 'Discovery' },
  }),
  awkward('case-upper', 'differs from case-lower only by capitals', { title: 'NORDSTERN MÖBEL' }),
  awkward('case-lower', 'differs from case-upper only by capitals', { title: 'Nordstern Möbel' }),
  awkward('accents-with', 'differs from accents-without by accents and capitals', {
    ...{ title: 'Café Noir – Loyalty app', customer: 'Café Noir' },
    deal: { theme: MOBILE },
  }),
  awkward('accents-without', 'differs from accents-with by accents and capitals', {
    ...{ title: 'CAFE NOIR – Loyalty app', customer: 'CAFE NOIR' },
    deal: { theme: MOBILE },
  }),
  awkward('accents-decomposed', 'its accent is a character of its own (e + U+0301)', {
    title: 'Atelier Lumie\u0301re',
  }),
  awkward('emoji', 'emoji, one of them joined of several', {
    title: '🦊 Foxglove Labs – 🚀 launch 👩‍💻',
    customer: '🦊 Foxglove Labs',
  }),
  awkward('hebrew', 'right to left', { title: 'שלום מערכות – ניטור שגיאות', customer: 'שלום מערכות' }),
  awkward('arabic', 'right to left, with Latin words inside', {
    ...{ title: 'شركة النخيل – Session Replay للتطبيقات', customer: 'شركة النخيل' },
  }),
  awkward('japanese', 'no spaces between words', {
    ...{ title: '株式会社さくら工房 – エラー監視', customer: '株式会社さくら工房' },
    deal: { se: EMI, company: company('株式会社さくら工房', 'Manufacturing', 'order portal', 240, 'JP') },
  }),
  awkward('long-title', 'a title of 2,000 characters', {
    ...{ title: LONG_TITLE.repeat(30).slice(0, 1999).padEnd(2000, '.'), customer: 'Threadneedle Group' },
  }),
  awkward('mention', 'a name that Slack would read as a call to everybody', {
    ...{ title: '<!channel> Broadcasters – Player errors', customer: '<!channel> Broadcasters' },
  }),
  awkward('link', 'a name that Slack would read as a link', {
    title: '<https://evil.example|Click me> Ltd',
  }),
  awkward('ampersand', 'a name with &', { title: 'AT&T – Network portal', customer: 'AT&T' }),
  awkward('markup', "Slack's and Markdown's markup in a name", {
    ...{ title: '*Bold* Bakery _x_ ~y~ `z` – Ordering', customer: '*Bold* Bakery _x_ ~y~' },
  }),
  awkward('newline', 'a line break inside the title', {
    ...{ title: 'Linebreak Logistics\nTracking portal', customer: 'Linebreak Logistics' },
  }),
  awkward('zero-width', 'an invisible character inside the name', {
    title: 'Zero\u200bWidth Works',
  }),
  awkward('quotes', 'quotation marks, a colon and a backslash, as in a query', {
    ...{ title: 'O\'Neill "stage:win" \\ Partners', customer: "O'Neill Partners" },
  }),
];
