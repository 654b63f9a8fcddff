import { openOperationsDoor } from '../../src/operations/operations-door.js';
import { readiness, type ReadinessCheck } from '../../src/operations/readiness.js';

async function answers(checks: readonly ReadinessCheck[], metrics?: () => Promise<string>) {
  const door = await openOperationsDoor({ port: 0, readiness: () => readiness(checks), metrics });
  try {
    const ask = async (path: string): Promise<readonly [number, string]> => {
      const answer = await fetch(`http://127.0.0.1:${door.port}${path}`);
      return [answer.status, await answer.text()];
    };
    return {
      health: await ask('/healthz'),
      ready: await ask('/readyz'),
      metrics: await ask('/metrics'),
      else: await ask('/'),
    };
  } finally {
    await door.close();
  }
}

describe('the port for those who run Opp', () => {
  const fine: ReadinessCheck = { name: 'slack', look: () => undefined };

  test('says that it is alive and ready', async () => {
    const { health, ready } = await answers([fine]);
    expect(health).toEqual([200, 'ok\n']);
    expect(ready).toEqual([200, '{"ready":true,"checks":{"slack":"ok"}}\n']);
  });

  test('says what is wrong, and is alive nevertheless', async () => {
    const { health, ready } = await answers([
      fine,
      { name: 'clock', look: () => 'clock skew 400 s' },
      { name: 'store', look: () => Promise.reject(new Error('xoxb-secret')) },
    ]);
    expect(health[0]).toBe(200);
    expect(ready[0]).toBe(503);
    expect(JSON.parse(ready[1])).toEqual({
      ready: false,
      checks: { slack: 'ok', clock: 'clock skew 400 s', store: 'fails' },
    });
  });

  test('shows metrics only where they are wanted', async () => {
    expect((await answers([fine])).metrics[0]).toBe(404);
    expect((await answers([fine], () => Promise.resolve('opp_slack_open 1\n'))).metrics).toEqual([
      200,
      'opp_slack_open 1\n',
    ]);
  });
});
