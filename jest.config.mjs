const typescript = {
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.tsx?$': ['ts-jest', { useESM: true, diagnostics: false }] },
  testEnvironment: 'node',
};

/** `npm test` runs the first project, `npm run test:browser` and `npm run test:server` the others. */
export default {
  // Tests wait for what they need, never for time; this only bounds a failure on a busy machine.
  testTimeout: 60_000,
  // Every core; `npm test -- -w 1` leaves the others alone.
  maxWorkers: '100%',
  // Each test file leaves its modules behind; beyond this a fresh worker is quicker than collecting garbage.
  workerIdleMemoryLimit: '900MB',
  projects: [
    {
      ...typescript,
      displayName: 'opp',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['<rootDir>/test/browser/', '<rootDir>/test/server/'],
    },
    { ...typescript, displayName: 'browser', testMatch: ['<rootDir>/test/browser/**/*.test.ts'] },
    { ...typescript, displayName: 'server', testMatch: ['<rootDir>/test/server/**/*.test.ts'] },
  ],
};
