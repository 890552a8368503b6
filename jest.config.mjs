export default {
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'es6' },
      },
    ],
  },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  // Stand-ins, databases and browsers are real, and two cores may be shared.
  testTimeout: 60_000,
  // What a file has loaded is never given back whole; a process that holds much is slow.
  workerIdleMemoryLimit: '1GB',
  testMatch: ['<rootDir>/tests/**/*.test.{ts,tsx}'],
};
