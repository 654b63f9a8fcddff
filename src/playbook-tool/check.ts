import type { Playbook } from '../domain/playbook.js';
import { contested, uncovered } from '../domain/playbook/regions.js';

/** What a good playbook tells: what it has, and what may be meant otherwise. Mistakes are thrown when it is read. */
export function playbookRemarks(playbook: Playbook): readonly string[] {
  const { stages, pipelines, qualification, glossary, regions } = playbook;
  const has = (role: string): boolean => stages.some((stage) => stage.role === role);
  const weighed = pipelines
    .flatMap((pipeline) => pipeline.stages)
    .filter(({ probability }) => probability !== undefined);
  const remarks = [
    ...(has('won') ? [] : ['no stage means won: no deal can ever be won, and the report has no win rate']),
    ...(has('lost') ? [] : ['no stage means lost: no deal can ever be lost, and the report has no win rate']),
    ...(pipelines.length > 0 && weighed.length === 0
      ? ['no stage has a probability: the pipeline is not weighed']
      : []),
    ...uncovered(regions).map((place) => `nobody covers ${place}`),
    ...contested(regions).map((place) => `${place} has more than one owner`),
  ];
  const counts = [
    `${stages.length} stages`,
    `${pipelines.length} pipelines`,
    `${qualification?.letters.length ?? 0} letters`,
    `${glossary.length} words`,
  ];
  return [`It can be used: ${counts.join(', ')}.`, ...remarks.map((remark) => `But: ${remark}.`)];
}
