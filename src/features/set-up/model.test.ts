import { describe, expect, it } from 'vitest';
import { howFar, type Installation, installationSteps, nextStep } from './model';

const empty: Installation = {
  mail: { server: false, test: null, problem: null },
  organisations: 0,
  programmes: [],
  facilitators: 0,
};
const step = (known: Partial<Installation>, key: string) =>
  installationSteps({ ...empty, ...known }).find((one) => one.key === key);

describe('what a new installation needs', () => {
  it('goes from mail to the first facilitator, one press at a time', () => {
    const known: Installation = {
      mail: { server: true, test: 'sent', problem: null },
      organisations: 1,
      programmes: [{ slug: 'course', name: 'The course' }],
      facilitators: 0,
    };
    expect(nextStep(installationSteps(empty))?.key).toBe('mail');
    expect(nextStep(installationSteps(known))?.press.label).toBe('Add a facilitator');
    expect(howFar(installationSteps(known))).toBe('3 of 4 done');
    expect(nextStep(installationSteps({ ...known, facilitators: 1 }))).toBeUndefined();
  });

  it('takes mail for done once a test went out through a server, and says what is wrong before', () => {
    const mail = (server: boolean, test: Installation['mail']['test'], problem: string | null = null) =>
      step({ mail: { server, test, problem } }, 'mail');
    expect(mail(true, 'sent')?.done).toBe(true);
    // A test from before the server was taken away says nothing of now.
    expect(mail(false, 'sent')?.done).toBe(false);
    expect(mail(false, 'sent')?.detail).toContain('SMTP_URL');
    expect(mail(true, 'kept')?.done).toBe(false);
    expect(mail(true, 'failed', 'It was refused.')?.detail).toContain('It was refused.');
  });
});
