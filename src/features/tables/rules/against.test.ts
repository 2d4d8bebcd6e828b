import { describe, expect, it } from 'vitest';
import { contradiction } from './against';
import type { RuleToKeep, SeatingRule } from './model';

const rule = (known: Partial<RuleToKeep>): RuleToKeep => ({
  kind: 'apart',
  participantId: 'Ana',
  otherId: null,
  coachId: null,
  ...known,
});
const kept = (...rules: Partial<RuleToKeep>[]): SeatingRule[] =>
  rules.map((known, index) => ({ ...rule(known), feature: null, id: String(index) }));
const people = ['Ana', 'Ben', 'Cai', 'Dot'];
const names = {
  participants: new Map(people.map((name) => [name, name])),
  coaches: new Map([['shah', 'Dr Shah']]),
};
const together = (participantId: string, otherId: string) => ({
  kind: 'together' as const,
  participantId,
  otherId,
});

describe('contradiction', () => {
  it('names the rules that keep together whom a new one parts, over several people too', () => {
    const rules = kept(together('Ana', 'Cai'), together('Ben', 'Cai'), together('Dot', 'Ben'));
    expect(contradiction(rule({ otherId: 'Ben' }), rules, names)).toBe(
      'This goes against “Ana together with Cai” and “Ben together with Cai”. Take one of them back first.',
    );
    expect(contradiction(rule({ otherId: 'Cai' }), rules, names)).toBe(
      'This goes against “Ana together with Cai”. Take that back first.',
    );
  });

  it('names those that part whom a new one keeps together', () => {
    const rules = kept(together('Ana', 'Cai'), { kind: 'apart', participantId: 'Ben', otherId: 'Cai' });
    expect(contradiction(rule(together('Ana', 'Ben')), rules, names)).toBe(
      'This goes against “Ben and Cai not together”. Take that back first.',
    );
    expect(contradiction(rule(together('Ana', 'Dot')), rules, names)).toBeNull();
    expect(contradiction(rule({ kind: 'knows', otherId: 'Cai' }), rules, names)).toBeNull();
  });

  it('knows whether somebody may sit with a coach', () => {
    const rules = kept({ kind: 'avoid', coachId: 'shah' });
    expect(contradiction(rule({ kind: 'allow', coachId: 'shah' }), rules, names)).toBe(
      'This goes against “Ana not at the table of Dr Shah”. Take that back first.',
    );
    expect(
      contradiction(rule({ kind: 'allow', coachId: 'shah', participantId: 'Ben' }), rules, names),
    ).toBeNull();
  });
});
