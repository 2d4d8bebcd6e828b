import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEmail, normalEmail } from './model';
import { email, newPerson, roleToGrant } from './schema';

const id = '7f0c6dc4-6d6a-4f5c-9a53-0a8f5b7b8a11';
const problems = (input: unknown) =>
  roleToGrant.safeParse(input).error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);

describe('a role to give', () => {
  it('holds in the one place that was chosen', () => {
    expect(roleToGrant.parse({ personId: id, kind: 'facilitator', where: `programme:${id}` })).toEqual({
      personId: id,
      kind: 'facilitator',
      programmeId: id,
    });
    expect(roleToGrant.parse({ personId: id, kind: 'administrator', where: 'everywhere' })).toEqual({
      personId: id,
      kind: 'administrator',
    });
  });
  it.each([
    ['administrator', `cohort:${id}`],
    ['facilitator', `organisation:${id}`],
    ['commissioner', 'everywhere'],
    ['commissioner', `programme:${id}`],
    ['coach', 'everywhere'],
    ['contributor', `organisation:${id}`],
  ])('%s can’t be in %s', (kind, where) =>
    expect(problems({ personId: id, kind, where })?.[0]).toMatch(/^where: /),
  );
  it('needs a role and a place', () => {
    expect(problems({ personId: id, kind: '', where: '' })).toEqual([
      'kind: Choose a role',
      'where: Choose where',
    ]);
    expect(problems({ personId: id, kind: 'coach', where: 'cohort:1; DROP TABLE person' })).toEqual([
      'where: Choose where',
    ]);
  });
});

describe('somebody new', () => {
  it('may have no address', () =>
    expect(newPerson.parse({ name: ' Dilys ', email: '' })).toEqual({ name: 'Dilys', email: null }));
  it('has an address in lower case', () =>
    expect(newPerson.parse({ name: 'A', email: ' A@B.Org' }).email).toBe('a@b.org'));
  it('is asked again for what is no address', () => {
    expect(
      newPerson.safeParse({ name: '', email: 'nobody' }).error?.issues.map((issue) => issue.message),
    ).toEqual(['Enter a name', 'Enter an email address, such as name@example.org']);
  });
});

describe('an email address', () => {
  it('is one in a file exactly when it is one in a form', () => {
    const strange = fc.array(fc.constantFrom('a', 'B', '9', '.', '@', '-', '+', '’', 'é', ' '), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.emailAddress(),
          strange.map((signs) => signs.join('')),
        ),
        (typed) => {
          expect(isEmail(normalEmail(typed))).toBe(email.safeParse(typed).success);
        },
      ),
    );
  });
  it.each([
    'ana@example.org',
    'o’n@example.org',
    'ana@example',
    'ana@exämple.org',
    `${'a'.repeat(250)}@b.org`,
  ])('%s', (typed) => {
    expect(isEmail(typed)).toBe(typed === 'ana@example.org');
  });
});

it('looks at no address that is far too long, and at a long one once', () => {
  const dots = `${'.'.repeat(200_000)}x`;
  const began = performance.now();
  expect(normalEmail(`${dots}${'.'.repeat(200_000)}`)).toBe(dots);
  expect(performance.now() - began).toBeLessThan(1_000);
  expect(email.safeParse(dots).error?.issues.map(({ message }) => message)).toEqual([
    'Enter an email address of up to 254 characters',
  ]);
});
