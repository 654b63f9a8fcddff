import { messageText } from '../text/outgoing.js';
import { section, type Message } from './building-blocks.js';

/** Somebody typed a command whose part of the playbook this team does not use. */
export function offMessage(command: string, wanted: string): Message {
  const text = `${command} is off: this team’s playbook would need ${wanted}. Whoever runs Opp can add it; /opp help shows what there is.`;
  return { text: messageText(text), blocks: [section(text)] };
}
