import { parsePlaybook, PlaybookError } from '../../../src/playbook-file.js';

const STAGES = `vendor: Acme
stages:
  - { name: First, role: active }
  - { name: Second, role: active }
  - { name: Won, role: won }
  - { name: Lost, role: lost }
`;

const PIPE = `pipelines:
  - name: All
    stages:
      - { stage: First, probability: 5 }
      - { stage: Second, probability: 50 }
      - { stage: Won, probability: 100 }
`;

/** Everything that is wrong with a text, each with its line. */
function wrong(text: string): readonly string[] {
  try {
    parsePlaybook(text, 'mine.yml');
    return [];
  } catch (error) {
    if (error instanceof PlaybookError)
      return error.message
        .split('\n')
        .slice(1)
        .map((line) => line.trim());
    throw error;
  }
}

test('a playbook with stages alone has every construct off', () => {
  const playbook = parsePlaybook(STAGES, 'mine.yml');
  expect(playbook.pipelines).toEqual([]);
  expect([playbook.qualification, playbook.proof_of_concept, playbook.technical_win]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect([playbook.confidence, playbook.health, playbook.capacity]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(playbook.reporting).toEqual({ fiscal_year_starts: 1, presumed_lost_after_days: 60 });
  expect(wrong(`${STAGES}${PIPE}`)).toEqual([]);
});

test.each<[string, string, readonly string[]]>([
  ['a typo', `${STAGES}pipeline: []\n`, ['line 7: pipeline: is not known here: did you mean pipelines?']],
  [
    'a typo within a construct',
    `${STAGES}${PIPE}transitions:\n  must_pas: [First]\n`,
    ['line 14: transitions.must_pas: is not known here: did you mean must_pass?'],
  ],
  [
    'a kind that is made from others and called by what nobody knows',
    `${STAGES}links:\n  - { name: P, property: P, says: x, makes: [{ name: K, called: '{size}' }] }\n`,
    ['line 8: links.0.makes.0.called: has {size}: write {customer}, {parent}, {month}'],
  ],
  [
    'two kinds of one name, made from others',
    `${STAGES}links:\n  - { name: P, property: P, says: x, makes: [{ name: K }, { name: k }] }\n`,
    ['line 8: links.0.makes.1.name: "k" is made already: name it otherwise'],
  ],
  [
    'a kind of opportunity that stands nowhere',
    `${STAGES}links:\n  - { name: P, property: P, says: x, makes: [{ name: K, type: Loan }] }\n`,
    ['line 8: links.0.makes.0.type: "Loan" is a kind of opportunity: say in "type_property" where it stands'],
  ],
  [
    'a notice to a channel and a person',
    `${STAGES}notices:\n  - { channel: C0123456, person: Lead, events: [lost] }\n`,
    ['line 8: notices.0: write either channel or person'],
  ],
  [
    'a pipeline with an unknown stage',
    `${STAGES}${PIPE}      - { stage: Thrid }\n`,
    [
      'line 13: pipelines.0.stages.3.stage: "Thrid" is none of the stages: write one of First, Second, Won, Lost',
    ],
  ],
  [
    'a stage that can only be entered from itself',
    `${STAGES}${PIPE.replace('probability: 50', 'only_from: [Second]')}`,
    [
      'line 11: pipelines.0.stages.1.only_from: no deal ever reaches "Second": let it be entered from a stage that is reached',
    ],
  ],
  [
    'a stage that no pipeline has',
    `${STAGES.replace('- { name: Won', '- { name: Odd, role: active }\n  - { name: Won')}${PIPE}`,
    ['line 5: stages.2.name: no pipeline has "Odd": no deal would ever reach it'],
  ],
  [
    'two stages with one name',
    `${STAGES}  - { name: first, role: active }\n`,
    ['line 7: stages.4.name: "first" is a stage already: remove one of the two'],
  ],
  [
    'one stage twice in a pipeline',
    `${STAGES}${PIPE}      - { stage: second }\n`,
    ['line 13: pipelines.0.stages.3.stage: "second" stands in All twice: remove one'],
  ],
  [
    'a letter that nobody defines',
    `${STAGES}${PIPE.replace('probability: 5 ', 'letters: [M] ')}`,
    [
      'line 10: pipelines.0.stages.0.letters.0: "M" is a letter that nobody defines: add a section "qualification"',
    ],
  ],
  [
    'a letter that is defined twice',
    `${STAGES}qualification:\n  name: BANT\n  letters:\n    - { key: B, letter: B, name: Budget, definition: Money }\n    - { key: b, letter: B, name: Budget, definition: Money }\n`,
    ['line 11: qualification.letters.1.key: "b" is defined twice: give each letter a key of its own'],
  ],
  [
    'a probability of 140',
    `${STAGES}${PIPE.replace('probability: 50', 'probability: 140')}`,
    ['line 11: pipelines.0.stages.1.probability: is above 100: write a percentage from 0 to 100'],
  ],
  [
    'an agenda longer than its session',
    `${STAGES}proof_of_concept:\n  sessions:\n    - { name: Start, minutes: 30, agenda: [{ does: Talk, minutes: 40 }] }\n`,
    [
      'line 9: proof_of_concept.sessions.0.agenda: the agenda of "Start" takes 40 minutes and the session 30: make one fit',
    ],
  ],
  [
    'segments with a gap and an overlap',
    `${STAGES}segments:\n  - { name: S, from: 0, to: 99 }\n  - { name: M, from: 110, to: 300 }\n  - { name: L, from: 300 }\n`,
    [
      'line 9: segments.1: no segment has 100 to 109 employees',
      'line 10: segments.2: "L" and "M" overlap at 300 employees',
    ],
  ],
  [
    'a place with two owners',
    `${STAGES}regions:\n  - { name: North, places: [Norway] }\n  - { name: Cold, places: [norway] }\n`,
    ['line 9: regions.1.places.0: "norway" is in North already: every place has one owner'],
  ],
  [
    'a name that does not fit its own pattern',
    `${STAGES}naming:\n  - { pattern: '{customer}- {quantity} {product}', example: Acme- lots Gold }\n`,
    ['line 8: naming.0.example: does not fit the pattern "{customer}- {quantity} {product}"'],
  ],
  [
    'a closing step that waits for a later one',
    `${STAGES}closing:\n  - { does: Sign, needs: [Offer] }\n  - { does: Offer }\n`,
    ['line 8: closing.0.needs.0: "Offer" is no step before this one: write one of (it is the first)'],
  ],
  [
    'a default confidence that is no level',
    `${STAGES}confidence:\n  default: Blue\n  levels:\n    - { name: Red, means: No, outlook: bad }\n    - { name: Green, means: Yes, outlook: good }\n`,
    ['line 8: confidence.default: "Blue" is none of the levels: write one of Red, Green'],
  ],
  [
    'an asset without a stage to begin with',
    `${STAGES}assets:\n  - { name: Plan, purpose: Plans, from: Frist, to: Won }\n`,
    ['line 8: assets.0.from: "Frist" is none of the stages: write one of First, Second, Won, Lost'],
  ],
])('%s is told with its line and what to do', (_what, text, problems) => {
  expect(wrong(text)).toEqual(problems);
});
