import type { Logger } from './logger.js';

/** Logs what keeps a channel from hearing anything: once for each channel and reason, not with every message. */
export function adminTeller(logger: Logger): (channel: string, why: string) => void {
  const told = new Set<string>();
  return (channel, why) => {
    if (told.has(`${channel} ${why}`)) return;
    told.add(`${channel} ${why}`);
    logger.warn({ channel, why }, 'a channel of the playbook’s notices cannot be told anything');
  };
}
