import type { SameCustomerReason } from '../../domain/same-customer/same-customer.js';

/** Why two customers may be one, as people are told; names are starred. */
export function sameCustomerWords(reason: SameCustomerReason): string {
  switch (reason.kind) {
    case 'same_name':
      return 'same name';
    case 'same_name_apart_from':
      return `same name apart from ${reason.endings.map((ending) => `*${ending}*`).join(' and ')}`;
    case 'same_website':
      return `same website ${reason.domain}`;
    case 'same_email_domain':
      return `same e-mail domain ${reason.domain}`;
    case 'domain_of_both':
      return `website and e-mail are both at ${reason.domain}`;
    case 'name_in_domain':
      return `the name is that of ${reason.domain}`;
    case 'similar_name':
      return reason.letters === 1 ? 'similar name: one letter differs' : 'similar name: two letters differ';
    case 'begins_alike':
      return `the name begins alike: *${reason.words}*`;
  }
}
