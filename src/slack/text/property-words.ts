import type { TypedProblem } from '../../domain/property-form/read-typed-value.js';

/** What stands below a field that cannot be read. */
export function typedProblemWords(problem: TypedProblem): string {
  switch (problem.kind) {
    case 'not_a_number':
      return 'This is not a number. Write it with a point: 48000.50';
    case 'not_a_date':
      return 'This is not a date of the calendar.';
    case 'not_a_url':
      return 'This is not a web address, for example https://acme.com';
    case 'not_an_email':
      return 'This is not an e-mail address, for example jane@acme.com';
    case 'too_long':
      return `Notion takes ${problem.max} characters at most here.`;
    case 'unknown_option':
      return `Notion has no option “${problem.option}” here any more. Choose another one.`;
  }
}

/** People chosen in Slack whom Notion does not know. */
export function unknownPeopleWords(names: readonly string[]): string {
  const who = names.join(', ');
  return `${who} ${names.length === 1 ? 'has' : 'have'} no Notion account with the same e-mail address. Choose somebody else, or leave it blank.`;
}
