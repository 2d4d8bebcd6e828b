import { type Permission, permission } from './permission';
import type { Grant, RoleName, Viewer } from './viewer';

/** The kinds of thing that something can be done to, each with what decides whether one lies within somebody's scope. */
export type Things = {
  cohort: { id: string; programmeId: string; commissionerId: string };
  programme: { id: string };
  /** A programme as those see it, too, who run no more than one cohort of it. */
  'programme in use': { id: string; cohortIds: readonly string[] };
  /** A form belongs to a programme. One that came with Roundtable belongs to none, and lies within nobody's scope. */
  form: { id: string; programmeId: string | null };
  table: { id: string };
  person: { id: string };
  /** Somebody as those see them who run a cohort that they are or were in. */
  'person in cohorts': { id: string; cohorts: readonly Things['cohort'][] };
  /** Somebody's place in a stage's ledger, held by whoever has its link or chose it at a table. */
  participation: { id: string; linkHash: string | null };
  /** Somebody's wish for a place, held by whoever has its link. */
  application: { id: string; linkHash: string };
  /** A place that was offered to somebody, held by whoever has its link. */
  offer: { id: string; linkHash: string };
  /** The code of a table at one stage, as it is printed on its card. */
  'table code': { id: string };
  /** What belongs to no part of the world: only who holds everything holds it. */
  installation: { id: string };
  /** What whoever has the role anywhere may do or see. */
  anything: { id: string };
};
export type Thing = keyof Things;

/** Who may: by a role that they were given, by what they hold, or because they are Roundtable itself. */
export type Holder = RoleName | 'everybody' | 'oneself' | 'link' | 'table code' | 'system';

/** Whoever runs a cohort, its programme, or everything. */
export const facilitators: readonly Holder[] = ['facilitator', 'administrator', 'system'];
/** Whoever pays for a cohort; administrators see what they see. */
export const commissioners: readonly Holder[] = ['commissioner', 'administrator', 'system'];
export const administrators: readonly Holder[] = ['administrator', 'system'];

/**
 * One thing that can be done or seen, declared once in a feature's capabilities.ts: reads take their `where` from it
 * (`reach`), commands their permission (`permit`), docs/permissions.md its row, the audit log its verb.
 */
export type Capability<T extends Thing = Thing> = {
  readonly verb: string;
  readonly of: T;
  readonly who: readonly Holder[];
};

export const capability = <T extends Thing>(of: T, who: readonly Holder[], verb: string): Capability<T> => ({
  verb,
  of,
  who,
});

/** A part of the world. `everything` holds all of it; `somewhere` is true as soon as there is any of it. */
export type Scope = {
  everything: boolean;
  somewhere: boolean;
  programmeIds: string[];
  cohortIds: string[];
  organisationIds: string[];
  tableIds: string[];
  personIds: string[];
  participationIds: string[];
  linkHashes: string[];
  tableCodeIds: string[];
};

/** The part of the world in which `viewer` may do this, for the `where` of a read. */
export function reach(viewer: Viewer, { who }: Pick<Capability, 'who'>): Scope {
  const scope: Scope = {
    everything: who.includes('everybody') || (viewer.kind === 'system' && who.includes('system')),
    somewhere: false,
    programmeIds: [],
    cohortIds: [],
    organisationIds: [],
    tableIds: [],
    personIds: [],
    participationIds: [],
    linkHashes: [],
    tableCodeIds: [],
  };
  if (viewer.kind === 'answering') addHeld(scope, viewer, who);
  if (viewer.kind === 'person') {
    if (who.includes('oneself')) scope.personIds.push(viewer.personId);
    for (const grant of viewer.grants) if (who.includes(grant.role)) addGranted(scope, grant);
  }
  const { everything, somewhere: _, ...parts } = scope;
  return { ...scope, somewhere: everything || Object.values(parts).some((ids) => ids.length > 0) };
}

function addHeld(scope: Scope, viewer: Extract<Viewer, { kind: 'answering' }>, who: readonly Holder[]): void {
  if (viewer.mode === 'link' && who.includes('link')) scope.linkHashes.push(viewer.linkHash);
  if (viewer.mode === 'table' && who.includes('table code')) {
    scope.tableCodeIds.push(viewer.codeId);
    if (viewer.participationId) scope.participationIds.push(viewer.participationId);
  }
}

function addGranted(scope: Scope, grant: Grant): void {
  if (grant.role === 'administrator') scope.everything = true;
  else if (grant.role === 'facilitator' && !grant.programmeId && !grant.cohortId) scope.everything = true;
  else if ('programmeId' in grant && grant.programmeId) scope.programmeIds.push(grant.programmeId);
  else if ('organisationId' in grant && grant.organisationId)
    scope.organisationIds.push(grant.organisationId);
  else if (grant.cohortId) scope.cohortIds.push(grant.cohortId);
  if (grant.role === 'coach' && grant.tableId) scope.tableIds.push(grant.tableId);
}

type Within<T extends Thing> = (scope: Scope, thing: Things[T]) => boolean;

/** Whoever holds everything holds each of these, too. */
const orEverything =
  <T extends Thing>(within: Within<T>): Within<T> =>
  (scope, thing) =>
    scope.everything || within(scope, thing);

const lies: { readonly [T in Thing]: Within<T> } = {
  cohort: orEverything(
    (scope, cohort) =>
      scope.cohortIds.includes(cohort.id) ||
      scope.programmeIds.includes(cohort.programmeId) ||
      scope.organisationIds.includes(cohort.commissionerId),
  ),
  programme: orEverything((scope, { id }) => scope.programmeIds.includes(id)),
  'programme in use': orEverything(
    (scope, { id, cohortIds }) =>
      scope.programmeIds.includes(id) || cohortIds.some((cohortId) => scope.cohortIds.includes(cohortId)),
  ),
  form: (scope, { programmeId }) =>
    programmeId !== null && (scope.everything || scope.programmeIds.includes(programmeId)),
  table: orEverything((scope, { id }) => scope.tableIds.includes(id)),
  person: orEverything((scope, { id }) => scope.personIds.includes(id)),
  'person in cohorts': orEverything((scope, { cohorts }) =>
    cohorts.some((cohort) => lies.cohort(scope, cohort)),
  ),
  participation: orEverything(
    (scope, { id, linkHash }) =>
      scope.participationIds.includes(id) || (linkHash !== null && scope.linkHashes.includes(linkHash)),
  ),
  application: orEverything((scope, { linkHash }) => scope.linkHashes.includes(linkHash)),
  offer: orEverything((scope, { linkHash }) => scope.linkHashes.includes(linkHash)),
  'table code': orEverything((scope, { id }) => scope.tableCodeIds.includes(id)),
  installation: (scope) => scope.everything,
  anything: (scope) => scope.somewhere,
};

/** Whether `viewer` may do this to `thing`, as the key that `write` takes. `detail` is added to the verb in the audit log. */
export function permit<T extends Thing>(
  { verb, of, who }: Capability<T>,
  viewer: Viewer,
  thing: Things[T],
  detail?: string,
): Permission {
  const scope = reach(viewer, { who });
  return permission(viewer, detail ? `${verb}: ${detail}` : verb, thing.id, lies[of](scope, thing));
}

/** Whether `viewer` holds this anywhere at all: for what has no part of the world of its own. */
export const holds = (viewer: Viewer, capability: Capability): boolean => {
  const { everything, somewhere } = reach(viewer, capability);
  return capability.of === 'installation' ? everything : somewhere;
};
