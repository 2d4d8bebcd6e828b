import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const alias = {
  '@tests': fileURLToPath(new URL('./tests', import.meta.url)),
  '@': fileURLToPath(new URL('./src', import.meta.url)),
};

/** The rules, without a database. */
export const unit = {
  resolve: { alias },
  test: {
    name: 'unit',
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
    // A time zone nobody here lives in, so that a date rule which forgot Europe/London fails.
    env: { TZ: 'Asia/Kathmandu' },
    // A machine with much to do is slow: that is no fault of a rule.
    testTimeout: 60_000,
  },
};

export default defineConfig({
  test: {
    projects: [
      unit,
      {
        resolve: { alias },
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['tests/support/postgres.ts'],
          setupFiles: ['tests/support/database.ts'],
          env: { TZ: 'Asia/Kathmandu' },
          testTimeout: 60_000,
          hookTimeout: 120_000,
          pool: 'forks',
          maxWorkers: 2,
        },
      },
    ],
  },
});
