import type { Theme } from './theme.js';

export const ERRORS: Theme = {
  titles: ['Error monitoring', 'Backend errors', 'Platform-wide error tracking', 'Replace Rollbar'],
  feature: 'error monitoring',
  sdks: ['Java', 'Go', 'Python', 'PHP', 'Ruby', '.NET'],
  features: ['Error monitoring', 'Issue grouping', 'Suspect commits', 'Code owners', 'Jira integration'],
  needs: [
    'Engineers learn of failures from support tickets, hours after the release',
    'One exception floods the channel as thousands of alerts; the real ones drown',
    'Nobody knows which team owns an error, so it waits for the weekly triage',
  ],
  mapping: [
    ['Too many alerts for one fault', 'Issue grouping', 'One issue per cause, however often it happens'],
    ['Errors have no owner', 'Code owners', 'Assigns each issue to the team that owns the file'],
    ['Which change broke it?', 'Suspect commits', 'Names the commit and its author in the issue'],
    ['Tickets are typed by hand', 'Jira integration', 'Creates and closes the ticket with the issue'],
  ],
  rivals: ['Rollbar', 'Bugsnag', 'Raygun', 'Airbrake', 'Datadog'],
};

export const WEB_PERFORMANCE: Theme = {
  titles: ['Web performance', 'Checkout tracing', 'Slow pages', 'Tracing for the shop'],
  feature: 'tracing',
  sdks: ['React', 'Next.js', 'Node.js', 'Vue'],
  features: ['Tracing', 'Profiling', 'Dashboards', 'Dynamic sampling', 'Alerts'],
  needs: [
    'Conversion drops when pages are slow, and nobody can say which request is to blame',
    'The APM bill grew by half in a year while front-end engineers never open it',
    'Web vitals got worse after the framework upgrade; the cause is unknown',
  ],
  mapping: [
    ['Slow pages without a cause', 'Tracing', 'Follows one click from the browser to the database'],
    ['Hot functions in production', 'Profiling', 'Shows the lines that burn CPU at low overhead'],
    ['Cost of tracing everything', 'Dynamic sampling', 'Keeps the rare and slow traces, drops the rest'],
    ['Weekly performance report', 'Dashboards', 'Web vitals per team, shared as a link'],
  ],
  rivals: ['Datadog', 'New Relic', 'Dynatrace', 'Grafana Cloud'],
};

export const REPLAY: Theme = {
  titles: ['Session Replay', 'Replay for support', 'Replay rollout', 'Front-end visibility'],
  feature: 'Session Replay',
  sdks: ['React', 'Angular', 'Vue', 'Svelte'],
  features: ['Session Replay', 'User feedback', 'Error monitoring', 'Data scrubbing', 'Source maps'],
  needs: [
    'Support asks customers for screenshots and still cannot reproduce the fault',
    'Two replay tools and one error tracker, none linked to the other',
    'Rage clicks in checkout with no error in any log',
  ],
  mapping: [
    ['Faults cannot be reproduced', 'Session Replay', 'Plays the minute before the error, with the console'],
    ['Personal data on screen', 'Data scrubbing', 'Masks text and inputs before they leave the browser'],
    ['Users tell support, not us', 'User feedback', 'A widget that attaches the replay to the report'],
    ['Minified stack traces', 'Source maps', 'Uploads at build time; readable frames at once'],
  ],
  rivals: ['LogRocket', 'FullStory', 'Datadog', 'Hotjar'],
};

export const MOBILE: Theme = {
  titles: ['Mobile crash reporting', 'Mobile apps', 'App stability', 'iOS and Android'],
  feature: 'mobile crash reporting',
  sdks: ['React Native', 'iOS', 'Android', 'Flutter'],
  features: ['Mobile crash reporting', 'Release health', 'Session Replay', 'Size analysis', 'User feedback'],
  needs: [
    'Crash-free sessions fell below 99 % and the store rating followed',
    'Crashlytics shows the crash but not the request that caused it',
    'ANRs on cheap Android phones; no way to see what the user did before',
  ],
  mapping: [
    ['Store rating falls', 'Release health', 'Crash-free rate per release, with a stop signal for rollouts'],
    [
      'Crash without a context',
      'Mobile crash reporting',
      'Breadcrumbs, device state and the trace behind it',
    ],
    ['The app grows with each release', 'Size analysis', 'Fails the build when the download grows'],
    ['What did the user do?', 'Session Replay', 'Replays the screens before the crash, masked'],
  ],
  rivals: ['Firebase Crashlytics', 'Bugsnag', 'Instabug', 'Embrace'],
};

export const RELEASES: Theme = {
  titles: ['Release confidence', 'Release health', 'Ship daily', 'Safer deploys'],
  feature: 'release health',
  sdks: ['Java', 'Node.js', 'Go', 'Kotlin'],
  features: ['Release health', 'Suspect commits', 'Alerts', 'Slack integration', 'GitHub integration'],
  needs: [
    'Every third release is rolled back, found by users rather than by us',
    'They moved from monthly to daily releases and lost sight of quality',
    'Change failure rate is a board metric this year: 18 %, target 5 %',
  ],
  mapping: [
    ['Bad releases stay live', 'Release health', 'Compares each release with the last within minutes'],
    ['Who should roll back?', 'Suspect commits', 'Points at the change and pings its author'],
    ['Signals nobody sees', 'Slack integration', 'Alerts go to the owning team with actions'],
    ['Deploys without a trace', 'GitHub integration', 'Links commits, pull requests and releases'],
  ],
  rivals: ['Datadog', 'LaunchDarkly', 'New Relic', 'Dynatrace'],
};

export const GAMES: Theme = {
  titles: ['Console launch', 'Game crash reporting', 'Unity and consoles', 'Live operations'],
  feature: 'crash reporting for consoles',
  sdks: ['Unity', 'Unreal', 'Native C++'],
  features: ['Console SDKs', 'Mobile crash reporting', 'Release health', 'User feedback', 'Spike protection'],
  needs: [
    'Launch week produces 40,000 crash dumps that nobody can group',
    'Certification failed twice for a crash that only testers saw',
    'Players report on Discord; engineers need minidumps',
  ],
  mapping: [
    ['Unreadable minidumps', 'Console SDKs', 'Symbolicates dumps from all three consoles'],
    ['Launch-week peaks', 'Spike protection', 'Caps the quota before the bill explodes'],
    ['Which build crashes?', 'Release health', 'Crash-free sessions per build and platform'],
    ['Reports on Discord', 'User feedback', 'In-game form that carries the crash'],
  ],
  rivals: ['Backtrace', 'Bugsplat', 'Unity Diagnostics', 'Bugsnag'],
};
