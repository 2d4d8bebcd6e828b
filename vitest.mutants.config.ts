import { defineConfig } from 'vitest/config';
import { unit } from './vitest.config';

// What `npm run mutants` runs: Stryker takes every project of a settings file, and the integration tests would take days.
export default defineConfig(unit);
