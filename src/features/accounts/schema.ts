import { z } from 'zod';
import { normalEmail, roleKinds } from './model';

const says = 'Enter an email address, such as name@example.org';

/** An email address, kept in lower case. */
export const email = z
  .string(says)
  .transform(normalEmail)
  .pipe(z.email(says).max(254, 'Enter an email address of up to 254 characters'));

export const personName = z
  .string('Enter a name')
  .trim()
  .min(1, 'Enter a name')
  .max(200, 'Enter a name of up to 200 characters');

export const organisationName = z
  .string('Enter the organisation’s name')
  .trim()
  .min(1, 'Enter the organisation’s name')
  .max(200, 'Enter a name of up to 200 characters');

/** Somebody new. Who has no address is reached by phone or letter. */
export const newPerson = z.object({
  name: personName,
  email: z.union([z.literal('').transform(() => null), email], { error: says }),
});
export type NewPerson = z.output<typeof newPerson> & { persona?: string };

const place = z.union([z.literal('').transform(() => undefined), z.uuid()], { error: 'Choose from the list' }).optional();

/** A role and the one place where it holds: none, a programme, a cohort or an organisation. */
export const roleToGrant = z
  .object({
    personId: z.uuid(),
    kind: z.enum(roleKinds, 'Choose a role'),
    programmeId: place,
    cohortId: place,
    organisationId: place,
    part: z.string().trim().max(100, 'Use up to 100 characters').optional(),
  })
  .superRefine(({ kind, programmeId, cohortId, organisationId }, context) => {
    const say = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    const said = [programmeId, cohortId, organisationId].filter(Boolean).length;
    if (said > 1) say('kind', 'A role holds in one place: choose only one');
    else if (kind === 'administrator' && said > 0) say('kind', 'An administrator works everywhere: choose no place');
    if (kind === 'facilitator' && organisationId) say('organisationId', 'A facilitator works in a programme or a cohort, or everywhere');
    if (kind === 'commissioner' && !organisationId && !cohortId) say('organisationId', 'Choose the organisation that commissions');
    if ((kind === 'coach' || kind === 'contributor') && !cohortId) say('cohortId', 'Choose the cohort');
  });
export type RoleToGrant = z.output<typeof roleToGrant>;

export const roleToRevoke = z.object({ roleId: z.uuid(), personId: z.uuid() });
export type RoleToRevoke = z.output<typeof roleToRevoke>;

export const newOrganisation = z.object({ name: organisationName });

/** A form that is only a button. */
export const nothing = z.object({});
