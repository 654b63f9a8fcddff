/** Everything that is counted. A name is never reused for something else: dashboards outlive versions. */
export const COUNTERS = {
  opp_slack_acknowledged_total: 'Requests of Slack that were acknowledged, by kind.',
  opp_slack_unacknowledged_total:
    'Requests of Slack that were answered late, by nobody, or into a lost connection.',
  opp_slack_refused_total: 'HTTP requests refused before they were read as Slack’s, by status.',
  opp_slack_socket_events_total: 'Socket Mode connections opened and lost, and frames left out.',
  opp_notion_requests_total: 'Requests to Notion by lane and how they ended.',
  opp_digests_total: 'Digests by what became of them; postponed ones are tried again.',
} as const;

export const HISTOGRAMS = {
  opp_slack_ack_seconds: 'From the arrival of a request of Slack to its acknowledgement.',
  opp_notion_request_seconds: 'From sending a request to Notion to the end of its answer.',
  opp_notion_wait_seconds: 'How long a request to Notion waited for its place.',
} as const;

export const GAUGES = {
  opp_slack_open: '1 when requests of Slack can arrive.',
  opp_slack_clock_skew_seconds: 'Slack’s clock minus ours.',
  opp_outbox_depth: 'Promised writes that are not finished.',
  opp_outbox_oldest_seconds: 'Age of the oldest of them; 0 when there is none.',
  opp_digests_unfinished: 'Digests that are due for an hour and are neither sent nor given up.',
  opp_mirror_complete: '1 when the last full reading of Notion was proven complete.',
  opp_mirror_deals: 'Opportunities in the mirror.',
  opp_mirror_age_seconds: 'Since the mirror last agreed with Notion; absent before the first reading.',
  opp_event_loop_lag_seconds: 'The 99th percentile of the event loop’s delay since the last look.',
  opp_resident_memory_bytes: 'Resident memory of the process.',
} as const;

export type CounterName = keyof typeof COUNTERS;
export type HistogramName = keyof typeof HISTOGRAMS;
export type GaugeName = keyof typeof GAUGES;
/** Few and known beforehand: never an id, never what somebody typed. */
export type Labels = Readonly<Record<string, string>>;
