import { clamp, messageText } from '../text/outgoing.js';
import { context, header, verbatim, type Message } from './building-blocks.js';

/** What one message takes besides its title. */
const LONGEST = 11_500;

/** Comma-separated text to be copied into a spreadsheet: Opp asks for no right to upload files. */
export function csvMessage(title: string, csv: string): Message {
  const kept = csv.length <= LONGEST ? csv : `${csv.slice(0, csv.lastIndexOf('\n', LONGEST))}\n`;
  const cut =
    kept.length < csv.length ? [context('It is longer than one message: the rest is left out.')] : [];
  return {
    text: messageText(`${title}, as comma-separated text\n${kept}`),
    blocks: [
      header(clamp(title, 100)),
      context('Copy it into a file that ends with .csv, or paste it into a spreadsheet.'),
      ...verbatim(kept),
      ...cut,
    ],
  };
}
