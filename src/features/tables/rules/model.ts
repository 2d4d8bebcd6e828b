import { calledName } from '@/features/accounts/preferences/model';
import type { Participant } from '@/features/participants/model';
import type { TeamMember } from '@/features/participants/team/model';
import type { ToldApart } from '@/writing/names';
import type { TableNeed } from '@/features/needs/model';
import { type Feature, featurePlaces } from '@/features/needs/table-features';
import { inReadingOrder } from '@/writing/reading-order';

/**
 * apart, together: two participants. needs: a table with a feature, which follows from what somebody needs. knows: another participant, or a coach, at whose
 * table they then don't sit. avoid: not at that coach's table, whatever the reason. allow: at that coach's table in
 * spite of what they have in common.
 */
export const ruleKinds = ['apart', 'together', 'needs', 'knows', 'avoid', 'allow'] as const;
export type RuleKind = (typeof ruleKinds)[number];

export type SeatingRule = {
  id: string;
  kind: RuleKind;
  participantId: string;
  otherId: string | null;
  coachId: string | null;
  feature: Feature | null;
  /** Those that it counts on, where it isn't all. */
  days?: readonly number[];
};

export type RuleToAdd = Omit<SeatingRule, 'id' | 'days'>;

/** A rule that is kept as it was said: not one that follows from a need. */
export type RuleToKeep = Omit<RuleToAdd, 'kind' | 'feature'> & { kind: Exclude<RuleKind, 'needs'> };

/** The rule that follows from what somebody needs, where a table meets it. It is the need's own: it goes with it. */
const ruleOfNeed = (need: TableNeed): SeatingRule => ({
  id: need.id,
  kind: 'needs',
  participantId: need.participantId,
  otherId: null,
  coachId: null,
  feature: need.feature,
  days: need.days,
});

/** All rules: those that were said, and those that follow from needs. */
export const allRules = (
  said: readonly Omit<SeatingRule, 'feature' | 'days'>[],
  needs: readonly TableNeed[],
): SeatingRule[] => [...said.map((rule) => ({ ...rule, feature: null })), ...needs.map(ruleOfNeed)];

type Named = Pick<Participant, 'id' | 'name' | 'knownAs' | 'organisation' | 'area' | 'withdrawn'>;

/**
 * What everybody is called, by id. `apart`: whoever has another's name is told apart by where they are a lay partner, by their
 * area, or where that is the same as well by a number. Whoever has left counts for nothing there, so that the number is
 * the same on every page, whether it lists them or not.
 */
export function toldApart(participants: readonly Named[]): Map<string, ToldApart> {
  return new Map(
    participants.map((one) => {
      const called = calledName(one);
      const namesakes = participants.filter((other) => calledName(other) === called && !other.withdrawn);
      const shared = namesakes.length > 1 && !one.withdrawn;
      return [one.id, { name: called, apart: shared ? `(${whatTellsApart(one, namesakes)})` : '' }];
    }),
  );
}

/** The same as one text each. */
export const namesOf = (participants: readonly Named[]): Map<string, string> =>
  new Map([...toldApart(participants)].map(([id, { name, apart }]) => [id, [name, apart].join(' ').trim()]));

function whatTellsApart(one: Named, namesakes: readonly Named[]): string {
  const others = namesakes.filter(({ id }) => id !== one.id);
  const own = (['organisation', 'area'] as const).find(
    (field) => one[field] !== '' && others.every((other) => other[field] !== one[field]),
  );
  return own ? one[own] : String(namesakes.indexOf(one) + 1);
}

export type Names = { participants: ReadonlyMap<string, string>; coaches: ReadonlyMap<string, string> };

/** A rule in people's words, without a full stop: "Ana and Ben not together". */
export function ruleInWords(
  { kind, participantId, otherId, coachId, feature }: RuleToAdd,
  names: Names,
): string {
  const who = names.participants.get(participantId) ?? 'Somebody who left';
  // Of two people neither comes first but by name.
  const [one = who, other = who] = [who, names.participants.get(otherId ?? '') ?? 'somebody who left'].sort(
    inReadingOrder,
  );
  const coach = names.coaches.get(coachId ?? '') ?? 'a coach who left';
  switch (kind) {
    case 'apart':
      return `${one} and ${other} not together`;
    case 'together':
      return `${one} together with ${other}`;
    case 'needs':
      return `${who} ${feature ? featurePlaces[feature] : ''}`;
    case 'knows':
      return coachId
        ? `${who} not at the table of ${coach}, whom they know`
        : `${one} and ${other} know each other: apart if it can be`;
    case 'avoid':
      return `${who} not at the table of ${coach}`;
    case 'allow':
      return `${who} may sit at the table of ${coach}, though they have an organisation in common`;
  }
}

/**
 * Somebody who is not to sit at a coach's table, and why. `ruleId`: of the rule that says so; none when it was found, by
 * the organisation that they `share`.
 */
export type Conflict = {
  participantId: string;
  coachId: string;
  why: string;
  ruleId: string | null;
  share: string | null;
};

/** How an organisation is compared: by its letters and digits alone. */
export const sameOrganisation = (one: string, other: string): boolean =>
  letters(one) !== '' && letters(one) === letters(other);

const letters = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Every coach's conflict of interest: those who were declared, and those who share an organisation and were not allowed. */
export function conflictsOf(
  participants: readonly Participant[],
  coaches: readonly TeamMember[],
  rules: readonly SeatingRule[],
): Conflict[] {
  const declared = rules.flatMap(({ id, kind, participantId, coachId }): Conflict[] => {
    if (!coachId || (kind !== 'knows' && kind !== 'avoid')) return [];
    return [
      {
        participantId,
        coachId,
        why: kind === 'knows' ? 'they know each other' : 'as somebody asked',
        ruleId: id,
        share: null,
      },
    ];
  });
  const settled = new Set(
    rules.flatMap((rule) => (rule.coachId ? [`${rule.participantId} ${rule.coachId}`] : [])),
  );
  const found = coaches.flatMap((coach) =>
    participants
      .filter(
        (one) =>
          !one.withdrawn &&
          sameOrganisation(one.organisation, coach.worksAt) &&
          !settled.has(`${one.id} ${coach.personId}`),
      )
      .map((one): Conflict => ({
        participantId: one.id,
        coachId: coach.personId,
        why: `both are of ${one.organisation}`,
        ruleId: null,
        share: coach.worksAt,
      })),
  );
  return [...declared, ...found];
}

/** The rules about somebody, whichever side of it they are on. */
export const rulesAbout = (participantId: string, rules: readonly SeatingRule[]): SeatingRule[] =>
  rules.filter((rule) => rule.participantId === participantId || rule.otherId === participantId);
