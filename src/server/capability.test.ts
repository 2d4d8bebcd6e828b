import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  capability,
  facilitators,
  type Holder,
  holds,
  permit,
  reach,
  type Thing,
  type Things,
} from './capability';
import {
  answering,
  answeringAtTable,
  type Grant,
  guest,
  type PersonViewer,
  system,
  type Viewer,
} from './viewer';

const person: PersonViewer = { kind: 'person', personId: 'me', visitId: null, name: 'Me', grants: [] };
const holding = (...grants: Grant[]): Viewer => ({ ...person, grants }) as Viewer;

const everywhere: Grant = { role: 'facilitator', programmeId: null, cohortId: null };
const ofProgramme: Grant = { role: 'facilitator', programmeId: 'p', cohortId: null };
const ofCohort: Grant = { role: 'facilitator', programmeId: null, cohortId: 'c' };
const administrator: Grant = { role: 'administrator' };
const paysFor: Grant = { role: 'commissioner', organisationId: 'o', cohortId: null };
const paysForCohort: Grant = { role: 'commissioner', organisationId: null, cohortId: 'c' };
const coach: Grant = { role: 'coach', cohortId: 'c', tableId: 't' };
const newCoach: Grant = { role: 'coach', cohortId: 'c', tableId: null };
const participant: Grant = { role: 'participant', cohortId: 'c', participantId: 'x' };

const cohort = { id: 'c', programmeId: 'p', commissionerId: 'o' };
const others = { id: 'c2', programmeId: 'p2', commissionerId: 'o2' };
const link = answering('a link');
const linkHash = link.kind === 'answering' && link.mode === 'link' ? link.linkHash : '';

const may = <T extends Thing>(viewer: Viewer, who: readonly Holder[], of: T, thing: Things[T]): boolean =>
  permit(capability(of, who, 'do it'), viewer, thing).granted;

describe('permit', () => {
  it.each([
    ['everywhere', everywhere, true, true],
    ['of its programme', ofProgramme, true, false],
    ['of it', ofCohort, true, false],
  ])('lets a facilitator %s run a cohort, and nobody else’s', (_where, grant, its, other) => {
    expect(may(holding(grant), facilitators, 'cohort', cohort)).toBe(its);
    expect(may(holding(grant), facilitators, 'cohort', others)).toBe(other);
  });

  it('goes by the role that was asked for, whatever else somebody is there', () => {
    const elsewhere: Grant = { ...ofCohort, cohortId: 'c2' };
    expect(may(holding(coach, participant, paysForCohort, elsewhere), facilitators, 'cohort', cohort)).toBe(
      false,
    );
    expect(may(holding(paysFor), ['commissioner'], 'cohort', cohort)).toBe(true);
    expect(may(holding(paysForCohort), ['commissioner'], 'cohort', cohort)).toBe(true);
    expect(may(holding(paysFor, paysForCohort), ['commissioner'], 'cohort', others)).toBe(false);
  });

  it('lets administrators and Roundtable itself do what is theirs, anywhere, and nothing that isn’t', () => {
    for (const [viewer, name] of [
      [holding(administrator), 'administrator'],
      [system('test'), 'system'],
    ] as const) {
      expect(may(viewer, [name], 'cohort', cohort)).toBe(true);
      expect(may(viewer, [name], 'installation', { id: 'all' })).toBe(true);
      expect(may(viewer, ['coach', 'commissioner'], 'cohort', cohort)).toBe(false);
    }
  });

  it('keeps a coach to the table', () => {
    expect(may(holding(coach), ['coach'], 'table', { id: 't' })).toBe(true);
    expect(may(holding(coach), ['coach'], 'table', { id: 't2' })).toBe(false);
    expect(may(holding(newCoach), ['coach'], 'table', { id: 't' })).toBe(false);
    expect(may(holding(newCoach), ['coach'], 'cohort', cohort)).toBe(true);
  });

  it('keeps everybody to themselves', () => {
    expect(may(holding(), ['oneself'], 'person', { id: 'me' })).toBe(true);
    expect(may(holding(), ['oneself'], 'person', { id: 'you' })).toBe(false);
    expect(may(holding(), ['link'], 'person', { id: 'me' })).toBe(false);
  });

  it('opens a form to its own link, and to whoever was chosen at the table, in that mode alone', () => {
    const mine = { id: 'mine', linkHash };
    const bare = { id: 'mine', linkHash: null };
    const atTable = answeringAtTable('code', 'mine', 'key');
    const nobodyYet = answeringAtTable('code', null, 'key');
    const opens = (viewer: Viewer, thing: Things['participation'], ...who: Holder[]) =>
      may(viewer, who, 'participation', thing);
    expect(opens(link, mine, 'link')).toBe(true);
    expect(opens(link, { ...mine, linkHash: 'another' }, 'link')).toBe(false);
    expect(opens(link, bare, 'link', 'table code')).toBe(false);
    expect(opens(link, mine, 'table code')).toBe(false);
    expect(opens(atTable, bare, 'table code')).toBe(true);
    expect(opens(atTable, { id: 'yours', linkHash }, 'table code')).toBe(false);
    expect(opens(atTable, bare, 'link')).toBe(false);
    expect(opens(nobodyYet, bare, 'table code')).toBe(false);
  });

  it('keeps a form that came with Roundtable from everybody', () => {
    const ready = { id: 'f', programmeId: null };
    for (const viewer of [holding(administrator), holding(everywhere), system('test')]) {
      expect(may(viewer, facilitators, 'form', ready)).toBe(false);
      expect(may(viewer, facilitators, 'form', { id: 'f', programmeId: 'p' })).toBe(true);
    }
    expect(may(holding(ofProgramme), facilitators, 'form', ready)).toBe(false);
    expect(may(holding(ofProgramme), facilitators, 'form', { id: 'f', programmeId: 'p' })).toBe(true);
    expect(may(holding(ofProgramme), facilitators, 'form', { id: 'f', programmeId: 'p2' })).toBe(false);
  });

  it('shows a programme in use to whoever runs a cohort of it, and lets only those change it who run all of it', () => {
    const used = { id: 'p', cohortIds: ['c', 'c9'] };
    expect(may(holding(ofCohort), facilitators, 'programme in use', used)).toBe(true);
    expect(may(holding(ofCohort), facilitators, 'programme', used)).toBe(false);
    expect(may(holding(ofProgramme), facilitators, 'programme', used)).toBe(true);
    expect(may(holding(ofProgramme), facilitators, 'programme in use', { id: 'p', cohortIds: [] })).toBe(
      true,
    );
    const other = { id: 'p2', cohortIds: ['c2'] };
    for (const grant of [ofCohort, ofProgramme])
      expect(may(holding(grant), facilitators, 'programme in use', other)).toBe(false);
    expect(may(holding(ofProgramme), facilitators, 'programme', other)).toBe(false);
  });

  it('says who, what and to which, for the audit log', () => {
    const viewer = holding(ofCohort);
    const change = capability('cohort', facilitators, 'change a cohort');
    expect(permit(change, viewer, cohort)).toEqual({
      granted: true,
      viewer,
      verb: 'change a cohort',
      subject: 'c',
    });
    expect(permit(change, viewer, cohort, 'its name').verb).toBe('change a cohort: its name');
  });
});

describe('holds', () => {
  const anything = capability('anything', ['coach', 'administrator'], 'look');
  const installation = capability('installation', ['coach', 'administrator'], 'look after it');

  it('asks of what belongs to nobody’s part for everything, and of anything for some part', () => {
    expect([holds(holding(coach), anything), holds(holding(coach), installation)]).toEqual([true, false]);
    expect([holds(holding(administrator), anything), holds(holding(administrator), installation)]).toEqual([
      true,
      true,
    ]);
    expect([holds(holding(participant), anything), holds(guest(), anything)]).toEqual([false, false]);
    expect(may(holding(coach), ['coach'], 'installation', { id: 'all' })).toBe(false);
    expect(may(holding(coach), ['coach'], 'anything', { id: 'it' })).toBe(true);
  });
});

const grants = [
  everywhere,
  ofProgramme,
  ofCohort,
  administrator,
  paysFor,
  paysForCohort,
  coach,
  newCoach,
  participant,
];
const named: Holder[] = [
  ...new Set<Holder>(grants.map(({ role }) => role)),
  'oneself',
  'link',
  'table code',
  'system',
];

describe('reach', () => {
  const viewers = fc.oneof(
    fc.subarray(grants).map((some) => holding(...some)),
    fc.constantFrom(guest(), system('test'), link, answeringAtTable('code', 'mine', 'key')),
  );
  const who = fc.subarray(named);

  const nowhere: Grant = { role: 'commissioner', organisationId: null, cohortId: null };

  it.each<[string, Grant, Partial<ReturnType<typeof reach>>]>([
    ['a coach without a table', newCoach, { somewhere: true, cohortIds: ['c'] }],
    ['a coach', coach, { somewhere: true, cohortIds: ['c'], tableIds: ['t'] }],
    ['a facilitator of a programme', ofProgramme, { somewhere: true, programmeIds: ['p'] }],
    ['a facilitator of everything', everywhere, { somewhere: true, everything: true }],
    ['an organisation’s commissioner', paysFor, { somewhere: true, organisationIds: ['o'] }],
    ['a commissioner of nothing', nowhere, {}],
  ])('of %s is exactly theirs', (_who, grant, part) => {
    const nothing = reach(guest(), { who: [] });
    expect(reach(holding(grant), { who: [grant.role] })).toEqual({ ...nothing, ...part });
    expect(reach(holding(grant), { who: ['participant', 'oneself'] })).toEqual({
      ...nothing,
      somewhere: true,
      personIds: ['me'],
    });
  });

  it('is nothing where nobody was named, and everything where everybody was', () => {
    fc.assert(
      fc.property(viewers, who, (viewer, some) => {
        expect(reach(viewer, { who: [] })).toMatchObject({ everything: false, somewhere: false });
        expect(reach(viewer, { who: [...some, 'everybody'] }).everything).toBe(true);
        if (viewer.kind === 'guest') expect(reach(viewer, { who: some }).somewhere).toBe(false);
      }),
    );
  });

  it('only grows with every holder that is named, and with every role that somebody is given', () => {
    fc.assert(
      fc.property(fc.subarray(grants), fc.subarray(grants), who, who, (some, more, first, second) => {
        for (const of of [cohort, others]) {
          if (!may(holding(...some), first, 'cohort', of)) continue;
          expect(may(holding(...some, ...more), [...first, ...second], 'cohort', of)).toBe(true);
        }
      }),
    );
  });
});
