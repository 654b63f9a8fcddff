import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from './domain/clock.js';
import { exitCode } from './doctor/check.js';
import { examine, type Patient } from './doctor/examine.js';
import { checkText, summaryText } from './doctor/report.js';

/** `npm run doctor [-- --json] [-- --sandbox]`: what Opp needs, what is wrong, and how to fix it (S0-8, N14–N18). */
async function main(options: readonly string[]): Promise<number> {
  const manifest = readFileSync(new URL('../manifest.yml', import.meta.url), 'utf8');
  const clock: Clock = { now: () => new Date() };
  const json = options.includes('--json');
  const look = (environment: Patient['environment']): Promise<number> =>
    report({ environment, manifest, clock }, json);
  return options.includes('--sandbox') ? inSandbox(manifest, look) : look(process.env);
}

async function report(patient: Patient, json: boolean): Promise<number> {
  const checks = await examine(patient, (check) => {
    if (!json) process.stdout.write(`${checkText(check)}\n`);
  });
  const code = exitCode(checks);
  process.stdout.write(
    json ? `${JSON.stringify({ exitCode: code, checks }, null, 2)}\n` : `\n${summaryText(checks)}\n`,
  );
  return code;
}

/** The stand-ins and an empty data folder, gone afterwards. */
async function inSandbox(
  manifest: string,
  look: (environment: Patient['environment']) => Promise<number>,
): Promise<number> {
  const { SandboxClock } = await import('./sandbox/clock.js');
  const { forgetfulMemory } = await import('./sandbox/memory.js');
  const { startSandbox } = await import('./sandbox/start-sandbox.js');
  const memory = forgetfulMemory();
  const sandbox = await startSandbox({ clock: new SandboxClock(), memory, manifest, port: 0 });
  const dataDir = mkdtempSync(join(tmpdir(), 'opp-doctor-'));
  try {
    return await look({ ...sandbox.environment, OPP_DATA_DIR: dataDir });
  } finally {
    await sandbox.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(
      `The doctor itself failed: ${error instanceof Error ? error.message : String(error)}\n`,
    );
    process.exitCode = 1;
  },
);
