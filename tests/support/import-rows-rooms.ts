import type { ImportRow } from './import-rows';

/** What a room may import of its feature. */
export const roomImports: ImportRow[] = [
  {
    file: 'src/features/tables/solver/aims.ts',
    may: ['./input', './capacity'],
    mayNot: ['./schema', '../model', '@/features/participants/model', '@/server/clock', 'zod', 'date-fns'],
  },
  {
    file: 'src/features/tables/components/table-list.tsx',
    may: ['../model', './table'],
    mayNot: ['../rules/model', '../plans/components/plan-board'],
  },
  {
    file: 'src/features/tables/aims/model.ts',
    may: ['../model', './weights'],
    mayNot: ['../rules/model', '../plans/model'],
  },
  {
    file: 'src/features/tables/quality/model.ts',
    may: ['../solver/aims', '../supporters', '../model', './words'],
    mayNot: ['../solver/schema', '../data', '../plans/model'],
  },
  {
    file: 'src/features/tables/plans/moving/model.ts',
    may: ['../model', '../../quality/model', '../../seats'],
    mayNot: ['../../repair/model', '../../prints/model'],
  },
  { file: 'src/features/tables/dragons/model.ts', may: [], mayNot: ['../model', './fire'] },
  { file: 'src/features/cohorts/dragons/data.ts', may: [], mayNot: ['../model', '@/server/db'] },
  {
    file: 'src/features/evaluations/model.ts',
    may: ['@/features/tables/model', '@/features/forms/answers', './modes'],
    mayNot: ['@/features/tables/solver/aims', './ledger/model', './responses/model'],
  },
  {
    file: 'src/features/evaluations/responses/ballots/counting/model.ts',
    may: ['../model', '../../../ledger/model', '../../../modes'],
    mayNot: ['../../model', '../../../collecting/cards/model', '../../../reading/tallies/model'],
  },
  {
    file: 'src/features/evaluations/responses/model.ts',
    may: ['./ballots/model', '../ledger/model'],
    mayNot: ['../collecting/keying/model', '../reading/releases/model'],
  },
  {
    file: 'src/features/evaluations/collecting/keying/components/keying.tsx',
    may: ['../model', '../../paper/model', '../../../responses/model'],
    mayNot: ['../../progress/model', '../../../reading/tallies/model'],
  },
  {
    file: 'src/features/evaluations/reading/releases/model.ts',
    may: ['../tallies/model', '../../collecting/keying/model'],
    mayNot: ['../paths/model'],
  },
  { file: 'src/features/evaluations/collecting/model.ts', may: [], mayNot: ['../model', './keying/model'] },
  { file: 'src/features/evaluations/collecting/dragons/model.ts', may: [], mayNot: ['../../model'] },
  { file: 'src/features/evaluations/responses/dragons/model.ts', may: [], mayNot: ['../../model'] },
];
