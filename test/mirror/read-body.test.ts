import { changeLogLines, readBody } from '../../src/mirror/read-body.js';

const BODY = `# Customer information
<table header-row="true">
<tr><td>Question</td><td>Answer</td></tr>
<tr><td>Events a month</td><td>40 **million**</td></tr>
</table>
## Feature mapping
<table><tr><td>Session Replay</td><td>[docs](https://docs.example/replay-page)</td></tr></table>
### Notes
Runs on Kubernetes\\_v2.
Changes to Opportunity:
- 2026-01-05 : Stage to Demo [ scope agreed, team wants to see ]
- [2026-03-09](https://slack.example/p1) : Amount raised [ second team joined ]
- 2026-02-30 : no such day
- soon : not a date
`;

describe('what is kept of a page', () => {
  const read = readBody(BODY);

  test('is its words, without tags, marks and the targets of links', () => {
    expect(read.text).toContain('40 million');
    expect(read.text).toContain('Session Replay');
    expect(read.text).not.toMatch(/<|header-row|docs\.example|\*/u);
  });

  test('is the text of its feature mapping, up to the next heading (S0-19)', () => {
    expect(read.featureMapping).toContain('Session Replay');
    expect(read.featureMapping).not.toContain('Kubernetes');
  });

  test('is the newest day of its change log, whatever the order (S0-45)', () => {
    expect(read.changedAt).toEqual(new Date('2026-03-09T00:00:00Z'));
  });

  test('of an empty page is nothing', () => {
    expect(readBody('')).toEqual({ text: '', featureMapping: '', changedAt: undefined });
  });

  test('is no date from a list elsewhere on the page', () => {
    expect(readBody('# Timeline\n- 2026-05-05 : Demo held').changedAt).toBeUndefined();
  });
});

test('the feature mapping is found under the heading that Opp writes (S0-38)', () => {
  const body = '## Interested Technical Features\n<tr><td>Replay</td></tr>\n## Notes\nKubernetes';
  expect(readBody(body).featureMapping).toBe('Replay');
});

test('the change log is told in its exact format, whether Opp or a person wrote the line (S0-45)', () => {
  const body = `Changes to Opportunity:
- [2026-03-05](https://opp.example/#op=1) : Stage to Demo \\[ champion asked for a live walkthrough \\]
- 6 March 2026 – Amount raised – second team joined the same scope
- **2026-03-07** : Stage: On hold
- remember to call
People wrote below it.
- 2026-03-08 : AE changed [ new region owner takes this over ]
## Notes
- 2026-03-09 : not in the log`;
  expect(changeLogLines(body)).toEqual([
    '2026-03-05 : Stage to Demo [ champion asked for a live walkthrough ]',
    '2026-03-06 : Amount raised [ second team joined the same scope ]',
    '2026-03-07 : Stage: On hold',
    '2026-03-08 : AE changed [ new region owner takes this over ]',
  ]);
});
