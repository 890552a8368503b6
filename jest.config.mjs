export default {
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          experimental: { keepImportAttributes: true },
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
  // Giving back a gigabyte takes a worker longer than half a second; whatever keeps one open still shows after ten.
  workerGracefulExitTimeout: 10_000,
  testSequencer: '<rootDir>/tests/support/slowest-first.mjs',
  // Beside the other things that are kept between runs: what was transformed, and how long each file took.
  cacheDirectory: '<rootDir>/.cache/jest',
  setupFilesAfterEnv: ['<rootDir>/tests/support/temporal-equality.ts'],
  testMatch: ['<rootDir>/tests/**/*.test.{ts,tsx}'],
};
