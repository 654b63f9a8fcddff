/** Options of the property "Features". */
export const FEATURES = [
  ...['Error monitoring', 'Tracing', 'Session Replay', 'Profiling', 'Release health', 'Crons', 'Uptime'],
  ...['Mobile crash reporting', 'User feedback', 'Logs', 'Metrics', 'Seer', 'AI agent monitoring'],
  ...['Suspect commits', 'Code owners', 'Issue grouping', 'Alerts', 'Dashboards', 'Data scrubbing'],
  ...['SSO (SAML)', 'SCIM', 'Audit log', 'Relay', 'EU data residency', 'Source maps', 'Size analysis'],
  ...['Spike protection', 'Slack integration', 'Jira integration', 'GitHub integration', 'Console SDKs'],
  ...['Dynamic sampling'],
];

/** One line of the table "Interested Technical Features": Need · Feature · How it solves. */
export type Mapping = readonly [need: string, feature: string, how: string];

/** What a deal is about; everything on its page and in its story follows from it. */
export interface Theme {
  readonly titles: readonly string[];
  /** The feature that the story talks about. */
  readonly feature: string;
  readonly sdks: readonly string[];
  readonly features: readonly string[];
  readonly needs: readonly string[];
  readonly mapping: readonly Mapping[];
  readonly rivals: readonly string[];
}
