import { z } from 'zod';
import { emailPattern, longestEmail, longestTyped, normalEmail, type RoleKind, roleKinds } from './model';

const tooLong = `Enter an email address of up to ${longestEmail} characters`;
const says = 'Enter an email address, such as name@example.org';

/** An email address, kept in lower case. `says`: what to enter, where something else was. */
export const emailSaying = (says: string) =>
  z
    .string(says)
    .max(longestTyped, tooLong)
    .transform(normalEmail)
    .pipe(z.email({ pattern: emailPattern, error: says }).max(longestEmail, tooLong));

/** An email address, or none: who has none is reached by phone or letter. */
export const emailOrNone = (says: string) =>
  z.union([z.literal('').transform(() => null), emailSaying(says)], { error: says });

export const email = emailSaying(says);

const personName = z
  .string('Enter a name')
  .trim()
  .min(1, 'Enter a name')
  .max(200, 'Enter a name of up to 200 characters');

/** Somebody new. */
export const newPerson = z.object({ name: personName, email: emailOrNone(says) });
export type NewPerson = z.output<typeof newPerson> & { persona?: string };

/** Somebody who is to run cohorts: they are told by mail, so they need an address. */
export const newFacilitator = z.object({ name: personName, email });
export type NewFacilitator = z.output<typeof newFacilitator>;

const scopeIds = { programme: 'programmeId', cohort: 'cohortId', organisation: 'organisationId' } as const;
type ScopeKind = keyof typeof scopeIds;

/** The kinds of place that a role can hold in, for each role. */
const holdsIn: Record<RoleKind, { places: readonly ('everywhere' | ScopeKind)[]; says: string }> = {
  administrator: { places: ['everywhere'], says: 'An administrator works everywhere: choose “Everywhere”' },
  facilitator: {
    places: ['everywhere', 'programme', 'cohort'],
    says: 'A facilitator works in a programme or a cohort, or everywhere',
  },
  commissioner: {
    places: ['organisation', 'cohort'],
    says: 'Choose the organisation that commissions, or one cohort',
  },
  coach: { places: ['cohort'], says: 'Choose the cohort' },
  contributor: { places: ['cohort'], says: 'Choose the cohort' },
  assessor: { places: ['cohort'], says: 'Choose the cohort' },
};

const where = z
  .string('Choose where')
  .regex(/^(everywhere|(programme|cohort|organisation):[0-9a-f-]{36})$/, {
    error: 'Choose where',
    abort: true,
  })
  .transform((typed) => {
    const [kind = '', id = ''] = typed.split(':');
    return { kind: kind as 'everywhere' | ScopeKind, id };
  });

/** A role and the one place where it holds: `where` is "everywhere" or such as "cohort:" and its id. */
export const roleToGrant = z
  .object({
    personId: z.uuid(),
    kind: z.enum(roleKinds, 'Choose a role'),
    where,
    part: z.string().trim().max(100, 'Use up to 100 characters').optional(),
  })
  .superRefine(({ kind, where: place }, context) => {
    const { places: fitting, says } = holdsIn[kind];
    if (!fitting.includes(place.kind)) context.addIssue({ code: 'custom', path: ['where'], message: says });
  })
  .transform(({ where: { kind, id }, ...role }): RoleToGrant =>
    kind === 'everywhere' ? role : { ...role, [scopeIds[kind]]: id },
  );

export type RoleToGrant = {
  personId: string;
  kind: RoleKind;
  programmeId?: string;
  cohortId?: string;
  organisationId?: string;
  part?: string;
};

export const roleToRevoke = z.object({ roleId: z.uuid(), personId: z.uuid() });
export type RoleToRevoke = z.output<typeof roleToRevoke>;
