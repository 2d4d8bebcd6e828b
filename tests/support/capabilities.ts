import type { Capability, Holder, Thing } from '@/server/capability';

const modules = import.meta.glob<{ can: Record<string, Capability> }>('/src/features/**/capabilities.ts', {
  eager: true,
});

export type Declared = { name: string; feature: string; capability: Capability };

/** Everything that can be done or seen, as the features declare it, by the name of its feature and its own. */
export const declared: readonly Declared[] = Object.entries(modules).flatMap(([file, { can }]) => {
  const feature = file.replace('/src/features/', '').replace('/capabilities.ts', '');
  return Object.entries(can).map(([key, capability]) => ({ name: `${feature} ${key}`, feature, capability }));
});

const ofWhat: Record<Thing, string> = {
  cohort: 'of the cohort',
  programme: 'of the programme',
  'programme in use': 'of the programme or of one of its cohorts',
  form: 'of the form’s programme',
  table: 'of the table',
  person: '',
  'person in cohorts': 'of a cohort that they are or were in',
  participation: '',
  application: '',
  offer: '',
  'table code': '',
  installation: '',
  anything: 'anywhere',
};

function holderInWords(holder: Holder, of: Thing): string {
  switch (holder) {
    case 'everybody':
      return 'everybody';
    case 'oneself':
      return 'the person themselves';
    case 'link':
      return `whoever holds the ${of === 'application' || of === 'offer' ? of : 'form'}’s link`;
    case 'table code':
      return of === 'table code'
        ? 'whoever typed the table’s code'
        : 'whoever was chosen on a device at the table';
    case 'system':
      return 'Roundtable itself';
    case 'administrator':
      return 'administrator';
    case 'facilitator':
    case 'coach':
    case 'contributor':
    case 'commissioner':
    case 'assessor':
    case 'participant':
      return `${holder} ${ofWhat[of]}`.trim();
  }
}

/** docs/permissions.md, as the declarations have it. */
export function permissionsPage(all: readonly Declared[]): string {
  const features = [...new Set(all.map(({ feature }) => feature))].sort();
  const section = (feature: string) => {
    const rows = all
      .filter((one) => one.feature === feature)
      .map(
        ({ capability: { verb, of, who } }) =>
          `| ${verb} | ${who.map((one) => holderInWords(one, of)).join(', ')} |`,
      );
    return [`## ${feature}`, '', '| what | who |', '|---|---|', ...rows, ''].join('\n');
  };
  return [
    '# Who may',
    '',
    'Made from the `capabilities.ts` of every feature by `npx vitest run --project integration capabilities -u`; a test',
    'compares. A facilitator, a coach and so on is one *of* a cohort, a programme, a table, an organisation or of everything,',
    'by the role that they were given. What is not in a row, nobody may.',
    '',
    ...features.map(section),
  ].join('\n');
}
