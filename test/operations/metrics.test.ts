import { Metrics } from '../../src/operations/metrics/registry.js';

/** The lines of the text that are samples. */
async function samples(metrics: Metrics): Promise<readonly string[]> {
  return (await metrics.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

describe('metrics', () => {
  test('count by label, and their text is what Prometheus reads', async () => {
    const metrics = new Metrics();
    metrics.count('opp_notion_requests_total', { lane: 'interactive', outcome: 'ok' });
    metrics.count('opp_notion_requests_total', { lane: 'interactive', outcome: 'ok' });
    metrics.count('opp_notion_requests_total', { lane: 'background', outcome: 'busy' });
    expect(await samples(metrics)).toEqual([
      'opp_notion_requests_total{lane="interactive",outcome="ok"} 2',
      'opp_notion_requests_total{lane="background",outcome="busy"} 1',
    ]);
    const text = await metrics.text();
    expect(text).toContain('# TYPE opp_notion_requests_total counter');
    expect(text.endsWith('\n')).toBe(true);
    for (const line of text.split('\n').filter((one) => one !== '')) {
      expect(line).toMatch(/^(?:# (?:HELP|TYPE) \w+ .+|\w+(?:\{(?:\w+="[^"\n]*",?)+\})? [\d.e+-]+)$/u);
    }
  });

  test('tell how long things took, in buckets that add up', async () => {
    const metrics = new Metrics();
    for (const ms of [3, 100, 3_000, 90_000])
      metrics.observe('opp_slack_ack_seconds', { kind: 'command' }, ms);
    const found = await samples(metrics);
    expect(found).toContain('opp_slack_ack_seconds_bucket{kind="command",le="0.15"} 2');
    expect(found).toContain('opp_slack_ack_seconds_bucket{kind="command",le="5"} 3');
    expect(found).toContain('opp_slack_ack_seconds_bucket{kind="command",le="+Inf"} 4');
    expect(found).toContain('opp_slack_ack_seconds_count{kind="command"} 4');
  });

  test('look at what is not counted only when asked, and leave out what fails', async () => {
    const metrics = new Metrics();
    metrics.watch('opp_outbox_depth', () => Promise.resolve(3));
    metrics.watch('opp_mirror_deals', () => Promise.reject(new Error('no store')));
    metrics.watch('opp_mirror_age_seconds', () => undefined);
    expect(await samples(metrics)).toEqual(['opp_outbox_depth 3']);
  });

  test('a label can hold anything without breaking a line', async () => {
    const metrics = new Metrics();
    metrics.count('opp_slack_refused_total', { status: 'a"b\\c\nd' });
    expect(await samples(metrics)).toEqual([String.raw`opp_slack_refused_total{status="a\"b\\c\nd"} 1`]);
  });
});
