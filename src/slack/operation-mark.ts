import type { SlackIdentity } from './connect-slack.js';

/**
 * Makes the link that marks what an operation wrote. It opens Opp in Slack, so that it is of use to whoever clicks
 * the date, and its `opp` part finds the operation again.
 */
export function operationMark({ teamId, botUserId }: SlackIdentity): (operationId: string) => string {
  return (operationId) => {
    const url = new URL('https://slack.com/app_redirect');
    url.searchParams.set('team', teamId);
    url.searchParams.set('channel', botUserId);
    url.searchParams.set('opp', operationId);
    return url.href;
  };
}
