import type { ImportRow } from './import-rows';

/** What everything outside of the features may import, and a feature without a place. */
export const outsideImports: ImportRow[] = [
  {
    file: 'src/app/facilitate/needs/page.tsx',
    may: [
      '@/features/needs/components/need-list',
      '@/features/needs/actions',
      '@/features/needs/data',
      '@/features/needs/model',
      '@/ui/page',
      '@/server/viewer',
      '@/server/clock',
      'next/navigation',
    ],
    mayNot: [
      '@/features/needs/commands',
      '@/features/needs/capabilities',
      '@/server/db',
      '@/server/write',
      '@/generated/prisma/client',
      'pg',
    ],
  },
  {
    file: 'src/app/facilitate/layout.tsx',
    may: [
      '@/server/viewer',
      '@/ui/site-header',
      '@/features/accounts/data',
      '@/features/accounts/components/who',
      'react',
    ],
    mayNot: ['@/server/session', '@/features/accounts/capabilities'],
  },
  {
    file: 'src/app/api/needs/route.ts',
    may: [
      '@/features/needs/commands',
      '@/features/needs/data',
      '@/features/needs/schema',
      '@/server/errors',
      'next/server',
    ],
    mayNot: [
      '@/features/needs/capabilities',
      '@/features/needs/actions',
      '@/features/needs/components/need-list',
      '@/ui/page',
      '@/generated/prisma/client',
    ],
  },
  {
    file: 'src/command-line/ratings.ts',
    may: [
      '@/features/ratings/data',
      '@/features/ratings/commands',
      '@/features/ratings/model',
      '@/features/forms/schema',
      '@/server/viewer',
      './main',
      'commander',
      'node:fs/promises',
    ],
    mayNot: [
      '@/features/ratings/actions',
      '@/features/ratings/capabilities',
      '@/ui/table',
      '@/generated/prisma/client',
    ],
  },
  {
    file: 'src/calendar/days.ts',
    may: ['./london', 'date-fns', '@date-fns/tz'],
    mayNot: ['@/features/cohorts/model', '@/server/clock', '@/ui/table', 'react', 'zod'],
  },
  {
    file: 'src/writing/csv.ts',
    may: ['./words', 'csv-stringify/sync'],
    mayNot: ['@/features/cohorts/model', '@/server/clock', '@/ui/table', 'react', 'zod'],
  },
  {
    file: 'src/proxy.ts',
    may: ['@/server/env', 'next/server'],
    mayNot: ['@/features/accounts/data', '@/features/accounts/jobs', '@/ui/page', 'pg'],
  },
  {
    file: 'src/instrumentation.ts',
    may: ['@/server/jobs', '@/features/messages/jobs'],
    mayNot: ['@/features/messages/commands', '@/features/messages/data'],
  },
  {
    file: 'src/ui/table.tsx',
    may: ['./button', '@/ui/button', '@/calendar/written', '@/writing/words', 'react', 'next/link'],
    mayNot: ['@/features/needs/model', '@/server/clock', 'zod', 'pg'],
  },
  {
    file: 'src/server/write.ts',
    may: ['./db', '@/server/clock', '@/generated/prisma/client', 'type:@/ui/form-state', 'pg', 'node:crypto'],
    mayNot: ['@/features/accounts/model', '@/ui/table', '@/ui/form-state'],
  },
  {
    file: 'src/threads/read-spreadsheet.ts',
    may: ['@/server/spreadsheet/csv', '@/server/spreadsheet/task', '@/server/thread', 'zod'],
    mayNot: ['@/server/spreadsheet', '@/server/gate/page', '@/server/mail', 'csv-parse/sync'],
  },
  {
    file: 'prisma/seed.ts',
    may: [
      '@/features/cohorts/commands',
      '@/features/cohorts/data',
      '@/server/viewer',
      '@tests/support/builders',
    ],
    mayNot: ['@/features/cohorts/actions', '@/generated/prisma/client', '@/ui/table'],
  },
  {
    file: 'scripts/jobs.ts',
    may: ['@/server/jobs', '@/features/messages/jobs', '@/features/messages/commands', 'node:fs'],
    mayNot: ['@/features/messages/capabilities', '@/generated/prisma/client'],
  },
  {
    file: 'tests/integration/needs.test.ts',
    may: [
      '@/features/needs/commands',
      '@/features/needs/capabilities',
      '@/server/db',
      '@tests/support/database',
      'vitest',
    ],
    mayNot: ['@/generated/prisma/client'],
  },
  { file: 'src/features/dragons/data.ts', may: [], mayNot: ['@/server/db', './model'] },
];
