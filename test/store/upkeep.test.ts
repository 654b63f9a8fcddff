import { dueUpkeep } from '../../src/store/upkeep.js';

const HOUR = 3_600_000;
const at = (text: string) => new Date(`2026-11-${text}Z`);
const allAt = (when: Date) => ({ checkpoint: when, export: when, vacuum: when });
const recently = (now: Date) => allAt(new Date(now.getTime() - 1000));

describe('upkeep of the embedded database', () => {
  test('asks for nothing that was just done', () => {
    const now = at('20T12:00:00');
    expect(dueUpkeep(recently(now), now)).toEqual([]);
  });

  test('vacuums in the first night after a day, once', () => {
    const last = { ...recently(at('21T02:00:00')), vacuum: at('20T02:00:00') };
    expect(dueUpkeep(last, at('20T23:00:00'))).not.toContain('vacuum');
    expect(dueUpkeep(last, at('21T02:00:00'))).toEqual(['vacuum', 'checkpoint']);
    expect(dueUpkeep(recently(at('21T03:00:00')), at('21T03:00:00'))).toEqual([]);
  });

  test('vacuums by day where there are no nights for it', () => {
    const now = at('20T12:00:00');
    const asleep = (hours: number) => ({ ...recently(now), vacuum: new Date(now.getTime() - hours * HOUR) });
    expect(dueUpkeep(asleep(71), now)).toEqual([]);
    expect(dueUpkeep(asleep(72), now)).toEqual(['vacuum', 'checkpoint']);
  });
});
