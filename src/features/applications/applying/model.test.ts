import { describe, expect, it } from 'vitest';
import { applicationForm } from '@/features/forms/applicant-forms';
import { isReached, isWhole, placeOf, resumeAt, stepAfter, stepNamed, stepsOf, versionAt } from './model';

const form = { document: applicationForm.document, answers: {} };
const about = {
  name: 'Ines Ward',
  email: null,
  phone: '020 7946 0001',
  address: '',
  contactBy: 'phone' as const,
  helpedBy: '',
  experience: 'new' as const,
  livedAs: 'carer' as const,
  roles: '',
  organisation: '',
  area: '',
};

describe('the steps of an application', () => {
  it('are its own, the pages of its form, what would help, and the check', () => {
    expect(stepsOf(form)).toEqual(['you', 'work', 1, 2, 3, 'with', 'needs', 'check']);
    expect(placeOf(form, 'you')).toEqual({ place: 1, of: 8, previous: null, next: 'work' });
    expect(placeOf(form, 'check')).toMatchObject({ previous: 'needs', next: 'check' });
  });

  it('lead on and back, stay where something is only kept, and go back to the check from where one answer is changed', () => {
    expect(stepAfter(form, { step: 'work', intent: 'continue' })).toBe(1);
    expect(stepAfter(form, { step: 3, intent: 'continue' })).toBe('with');
    expect(stepAfter(form, { step: 1, intent: 'back' })).toBe('work');
    expect(stepAfter(form, { step: 'with', intent: 'part' })).toBe('with');
    expect(stepAfter(form, { step: 'you', intent: 'continue', checking: true })).toBe('check');
    expect(stepAfter(form, { step: 'check', intent: 'change', question: 'time' })).toBe(3);
  });

  it('are named by what stands in an address, and by nothing else', () =>
    expect(['you', 'check', '2', '', 'drop table'].map(stepNamed)).toEqual([
      'you',
      'check',
      2,
      'you',
      'you',
    ]));
});

describe('resumeAt', () => {
  const at = (more: object, answers: object = {}) =>
    resumeAt({ ...form, answers: { ...answers }, about: { ...about, ...more } });

  it('is the first step that nobody has been through', () => {
    expect(at({ name: '' })).toBe('you');
    expect(at({ livedAs: null })).toBe('work');
    expect(at({})).toBe(1);
    expect(at({}, { 'lived-experience': { text: 'Mine' } })).toBe(2);
    const all = { 'lived-experience': { text: 'a' }, challenge: { text: 'b' }, time: { text: 'c' } };
    expect(at({}, all)).toBe('with');
  });
});

describe('isWhole', () => {
  it('asks who they are, what they bring and how they are reached', () => {
    expect(isWhole(about)).toBe(true);
    expect(isWhole({ ...about, experience: null })).toBe(false);
    expect(isWhole({ ...about, contactBy: 'email' })).toBe(false);
    expect(isReached({ ...about, contactBy: 'post', address: 'Oak Lane 1' })).toBe(true);
  });
});

it('tells a change at one step from a change at another', () => {
  const changed = { ...about, roles: 'A group' };
  expect(versionAt(changed, 'work')).not.toBe(versionAt(about, 'work'));
  expect(versionAt(changed, 'you')).toBe(versionAt(about, 'you'));
});
