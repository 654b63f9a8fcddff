import type { Theme } from './theme.js';

export const JOBS: Theme = {
  titles: ['Crons and batch jobs', 'Nightly jobs', 'Crons', 'Job monitoring'],
  feature: 'Crons',
  sdks: ['Python', 'Java', 'Celery', 'PHP'],
  features: ['Crons', 'Uptime', 'Error monitoring', 'Alerts', 'Slack integration'],
  needs: [
    'A settlement job silently stopped for three days in the summer',
    'Two hundred cron jobs on eleven servers; failures are mails nobody reads',
    'Reports reach clients late because nobody sees a slow batch',
  ],
  mapping: [
    ['Jobs stop in silence', 'Crons', 'Tells when a job is missed, late or failed'],
    ['Is the site up?', 'Uptime', 'Checks from several regions, linked to the trace'],
    ['Failure mails', 'Alerts', 'One alert per job, to the team on call'],
    ['Cause of a failed job', 'Error monitoring', 'The exception sits beside the missed run'],
  ],
  rivals: ['Cronitor', 'Healthchecks.io', 'Better Stack', 'Datadog'],
};

export const COMPLIANCE: Theme = {
  titles: ['EU data residency', 'Compliance review', 'Regulated workloads', 'Enterprise security'],
  feature: 'EU data residency',
  sdks: ['Java', '.NET', 'Node.js'],
  features: ['EU data residency', 'SSO (SAML)', 'SCIM', 'Audit log', 'Relay', 'Data scrubbing'],
  needs: [
    'Telemetry may not leave the EU; the present tool stores it in Virginia',
    'The auditor asked who can see customer data in logs; nobody could answer',
    'Leavers keep their accounts for weeks because there is no SCIM',
  ],
  mapping: [
    ['Data must stay in the EU', 'EU data residency', 'Stores events in Frankfurt, chosen per organisation'],
    ['Secrets in stack traces', 'Relay', 'Scrubs inside their network before anything leaves'],
    ['Leavers keep access', 'SCIM', 'Accounts end when the directory says so'],
    ['Evidence for the auditor', 'Audit log', 'Who changed what, exportable'],
  ],
  rivals: ['Dynatrace', 'Elastic', 'Splunk', 'Datadog'],
};

export const SELF_HOSTED: Theme = {
  titles: ['Self-hosted to SaaS', 'Self-hosted migration', 'Leave self-hosted', 'Move to SaaS'],
  feature: 'the SaaS migration',
  sdks: ['Python', 'Ruby', 'Go', 'Elixir'],
  features: ['Error monitoring', 'Relay', 'SSO (SAML)', 'Data scrubbing', 'Spike protection'],
  needs: [
    'Two engineers spend a day a week to keep the self-hosted instance alive',
    'Their self-hosted version is two years old and has neither tracing nor replay',
    'The Kafka disk filled up in the last outage, so errors were lost when needed',
  ],
  mapping: [
    ['Upkeep of self-hosted', 'Error monitoring', 'Same SDKs, new DSN; no servers to run'],
    ['One exit to the internet', 'Relay', 'All SDKs send to a proxy in their network'],
    ['Local accounts', 'SSO (SAML)', 'Sign-in through their identity provider'],
    ['Fear of the bill', 'Spike protection', 'Hard caps per project'],
  ],
  rivals: ['GlitchTip', 'Elastic', 'SigNoz', 'New Relic'],
};

export const AI: Theme = {
  titles: ['AI agent monitoring', 'LLM features in production', 'Seer', 'Agents and Seer'],
  feature: 'AI agent monitoring',
  sdks: ['Python', 'Node.js', 'LangChain', 'Vercel AI'],
  features: ['AI agent monitoring', 'Seer', 'Tracing', 'Logs', 'Dashboards'],
  needs: [
    'Their agent answers wrongly and no one can see which tool call failed',
    'Token cost tripled in a quarter and is not split by feature',
    'Ninety open bugs per engineer; they want root causes proposed',
  ],
  mapping: [
    ['Which tool call failed?', 'AI agent monitoring', 'Every prompt, tool and error in one trace'],
    ['Slow triage', 'Seer', 'Proposes the root cause and a fix as a pull request'],
    ['Cost per feature', 'Dashboards', 'Tokens and money by model and feature'],
    ['Logs apart from traces', 'Logs', 'Structured logs beside the span that wrote them'],
  ],
  rivals: ['LangSmith', 'Datadog', 'Arize', 'Langfuse'],
};

export const CONSOLIDATION: Theme = {
  titles: ['Tool consolidation', 'Enterprise platform', 'Replace legacy APM', 'One tool for engineers'],
  feature: 'the Enterprise plan',
  sdks: ['Java', 'React', '.NET', 'Go', 'iOS'],
  features: ['Error monitoring', 'Tracing', 'Session Replay', 'SSO (SAML)', 'Dashboards', 'Code owners'],
  needs: [
    'Five monitoring tools, three contracts ending this year, one budget',
    'The APM contract expires and engineers do not want it renewed',
    'Time to resolve is 9 hours; the new CTO wants it under 2',
  ],
  mapping: [
    ['Long time to resolution', 'Tracing', 'From the error to the slow span in one click'],
    ['Five tools, five logins', 'SSO (SAML)', 'One place, one sign-in, rights by team'],
    ['Front and back end apart', 'Session Replay', 'What the user saw beside what the server did'],
    ['Who owns what', 'Code owners', 'Routes issues by repository and path'],
  ],
  rivals: ['New Relic', 'AppDynamics', 'Dynatrace', 'Datadog', 'Honeycomb'],
};

export const LOGS: Theme = {
  titles: ['Logs', 'Structured logs', 'Logs and tracing', 'Log costs'],
  feature: 'Logs',
  sdks: ['Go', 'Python', 'Node.js', 'Rust'],
  features: ['Logs', 'Tracing', 'Alerts', 'Dashboards', 'Error monitoring'],
  needs: [
    'The log bill doubled while engineers search by hand for the request id',
    'Developers have no access to the log tool because seats are dear',
    'Logs are kept three days; most faults are reported after a week',
  ],
  mapping: [
    ['Searching by request id', 'Logs', 'Logs stand beside the trace and the error'],
    ['Seats too dear for developers', 'Dashboards', 'Priced by volume; everybody may look'],
    ['Alerts on raw text', 'Alerts', 'Alert on structured fields'],
    ['Cause of a slow request', 'Tracing', 'Spans across services, linked to logs'],
  ],
  rivals: ['Splunk', 'Elastic', 'Datadog', 'Grafana Loki'],
};
