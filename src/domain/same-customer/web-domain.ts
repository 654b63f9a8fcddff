/** Second levels under which others register: `acme.co.uk`, `acme.com.br`. */
const SECOND_LEVELS = new Set('co com org net ac edu gov go gob or ne nom ltd plc sch'.split(' '));

/** Mail that anybody can have says nothing about a company. */
const FREE_MAIL = new Set(
  (
    'gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com rocketmail.com aol.com ' +
    'icloud.com me.com mac.com proton.me protonmail.com pm.me gmx.de gmx.net gmx.com gmx.at gmx.ch web.de t-online.de ' +
    'freenet.de mail.com mail.ru yandex.ru yandex.com bk.ru inbox.ru qq.com 163.com 126.com sina.com foxmail.com ' +
    'naver.com hanmail.net daum.net orange.fr wanadoo.fr free.fr laposte.net sfr.fr libero.it virgilio.it tiscali.it ' +
    'bluewin.ch telenet.be ziggo.nl kpnmail.nl comcast.net verizon.net att.net sbcglobal.net cox.net zoho.com ' +
    'fastmail.com hey.com tutanota.com tuta.io duck.com hotmail.co.uk yahoo.co.uk yahoo.co.jp btinternet.com sky.com'
  ).split(' '),
);
/** Sites on which companies have a page: the address is the host's, not theirs. */
const SHARED_HOSTS = new Set(
  (
    'linkedin.com facebook.com instagram.com twitter.com x.com youtube.com github.com github.io gitlab.io notion.site ' +
    'notion.so google.com sites.google.com crunchbase.com wikipedia.org vercel.app netlify.app herokuapp.com ' +
    'wixsite.com wordpress.com blogspot.com myshopify.com squarespace.com webflow.io medium.com slack.com salesforce.com'
  ).split(' '),
);

/**
 * The domain that a company registered, from a website or an e-mail address: `https://www.Acme.co.uk/about` and
 * `ana@mail.acme.co.uk` are `acme.co.uk`. Undefined for free mail, shared hosts, and what is no address.
 */
export function companyDomain(address: string): string | undefined {
  const domain = registeredDomain(hostOf(address.trim()));
  return domain === undefined || FREE_MAIL.has(domain) || SHARED_HOSTS.has(domain) ? undefined : domain;
}

function hostOf(address: string): string | undefined {
  if (address.length > 300 || /\s/u.test(address)) return undefined;
  const mailbox = /^(?:mailto:)?[^@/]+@([^@/?#:]+)\.?$/iu.exec(address)?.[1];
  const url = /^[a-z][a-z\d+.-]*:\/\//iu.test(address) ? address : `https://${mailbox ?? address}`;
  // Also turns names in other scripts into the form that both spellings share.
  return URL.canParse(url) ? new URL(url).hostname.replace(/\.$/u, '') : undefined;
}

function registeredDomain(host: string | undefined): string | undefined {
  const labels = (host ?? '').split('.');
  const [last = '', second = ''] = labels.toReversed();
  if (labels.length < 2 || labels.includes('') || !/^(?:[a-z]{2,}|xn--[a-z\d-]+)$/u.test(last))
    return undefined;
  const wide = last.length === 2 && SECOND_LEVELS.has(second);
  if (wide && labels.length < 3) return undefined;
  return labels.slice(wide ? -3 : -2).join('.');
}
