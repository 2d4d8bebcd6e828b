import { cohortOf } from '@/features/cohorts/data';
import { queueMessage } from '@/features/messages/commands';
import { speaking } from '@/languages/say';
import { typedCode } from '@/writing/codes';
import { command } from '@/server/command';
import type { Tx } from '@/server/db';
import { Missing } from '@/server/errors';
import { enqueue } from '@/server/jobs';
import { done, type Outcome, rejected } from '@/server/outcome';
import { countTry, isSpent, type Limit } from '@/server/rate-limit';
import { seal, unseal } from '@/server/seal';
import type { Viewer } from '@/server/viewer';
import { linksLetter } from '../applying/letters';
import { applicationCode, applicationLink, mailedLink } from '../data';
import { courseOf } from '../recruiting/data';
import { can } from './capabilities';
import { askedOf, linkOfCode, loadUnder, saveBegun } from './data';
import { linksJob } from './model';
import type { Beginning, EnteredFor, Resuming } from './schema';

const hour = 60 * 60;
/** A library, or a whole surgery, may share one network address. */
const begunFromOnePlace: Limit = { name: 'application-begin', points: 40, seconds: hour };
/** So many messages go to one address, whoever asks for them. The links stay the same, so those that went still work. */
const mails: Limit = { name: 'application-mail', points: 5, seconds: hour };
const wrongCodes: Limit = { name: 'application-code', points: 30, seconds: hour };
const asksFromOnePlace: Limit = { name: 'application-link-place', points: 30, seconds: hour };

type From = { networkAddress: string };

/**
 * Begins an application, and mails the way on. Sent twice, it is there once; under an address that has one here already it
 * is another one, and the page says the same as to everybody: only the mail names what was begun before.
 */
export const beginApplication = command(
  can.begin,
  courseNamed,
  async ({ course, write }, input: Beginning & From): Promise<Outcome<{ slug: string; link: string }>> => {
    const { key, slug, networkAddress, language, ...about } = input;
    const say = speaking(language);
    if (course.state !== 'open')
      return rejected('form', say(course.state === 'closed' ? 'apply.closed' : 'apply.notYetSome'));
    if ((await countTry(begunFromOnePlace, networkAddress)) > 0)
      return rejected('form', say('apply.tooMany'));
    const mayWrite = about.email !== null && (await countTry(mails, about.email)) === 0;
    const { cohortId, recruitment } = course;
    const { formVersionId } = recruitment;
    const id = await write(async (tx) => {
      const begun = { ...about, cohortId, formVersionId, language, mode: 'link' as const };
      const saved = await saveBegun(tx, key, begun);
      if (saved.isNew && mayWrite && about.email) await queueLinks(tx, slug, about.email, saved.id);
      return saved.id;
    });
    return done({ slug, link: applicationLink(id) });
  },
);

async function courseNamed(viewer: Viewer, { slug }: { slug: string }) {
  const course = await courseOf(viewer, slug);
  if (!course) throw new Missing(slug);
  return { anything: { id: course.cohortId }, course };
}

/** Writes to an address about its applications for a course, one of which may have been `begun` just now. To one that has none, nothing. */
async function queueLinks(tx: Tx, slug: string, email: string, begun?: string): Promise<void> {
  const under = await loadUnder(tx, slug, email);
  const first = under.find(({ id }) => id === begun) ?? under[0];
  if (!first) return;
  const lines = under.map((one) => ({
    ...one,
    link: mailedLink(slug, one.id),
    code: applicationCode(one.id),
  }));
  const say = speaking(first.language);
  const about = { kind: 'application', about: first.id, cohortId: first.cohortId, awaited: true } as const;
  const letter = linksLetter(say, first, lines);
  await queueMessage(tx, { personId: null, to: email, language: say.language, ...about, ...letter });
}

/** Goes on with an application by its code. Wrong ones count where they come from. */
export const tryCode = command(
  can.tryCode,
  ({ kind }: Viewer) => ({ anything: { id: kind } }),
  async ({ viewer }, { slug, code, networkAddress, language }: Resuming & From) => {
    const say = speaking(language);
    if (await isSpent(wrongCodes, networkAddress)) return rejected('code', say('apply.tooMany'));
    const link = await linkOfCode(viewer, slug, typedCode(code));
    if (link) return done({ link });
    await countTry(wrongCodes, networkAddress);
    return rejected('code', say('apply.pair.wrong'));
  },
);

const purpose = 'application-address';
/** Whose it is nobody is told, the audit log neither. */
const someApplication = { id: 'an application' };

/** Takes the address of somebody who lost the way to their application. Neither the answer nor its time says whether anybody has it. */
export const askForLink = command(
  can.askForLink,
  () => ({ anything: someApplication }),
  async ({ write }, { slug, email, networkAddress, language }: Resuming & From) => {
    const say = speaking(language);
    if ((await countTry(asksFromOnePlace, networkAddress)) > 0)
      return rejected('email', say('apply.tooMany'));
    const spent = email === null || (await countTry(mails, email)) > 0;
    const sealed = Buffer.from(seal(email ?? '', purpose)).toString('base64url');
    await write(async (tx) => {
      if (!spent) await enqueue(tx, linksJob, { slug, sealed });
    });
    return done();
  },
);

/** Sends the links of the applications for a course that stand under an address. */
export const sendLinks = command(
  can.sendLinks,
  () => ({ installation: someApplication }),
  async ({ write }, { slug, sealed }: { slug: string; sealed: string }) => {
    const email = unseal(Buffer.from(sealed, 'base64url'), purpose);
    if (email) await write((tx) => queueLinks(tx, slug, email));
    return done();
  },
);

/** Begins an application for somebody who wrote on paper, or who is on the phone. It can be sent after closing as well: staff know why. */
export const enterApplication = command(
  can.enter,
  cohortOf,
  async ({ cohort, viewer, write }, { key, name, mode }: EnteredFor): Promise<Outcome<Entered>> => {
    if (cohort.archivedAt) return rejected('form', 'This cohort is archived. Bring it back first.');
    const formVersionId = await askedOf(viewer, cohort.id);
    if (!formVersionId)
      return rejected('form', 'Say first how people come to this cohort, so that there is something to ask.');
    const begun = { cohortId: cohort.id, formVersionId, name, mode, late: true, contactBy: contactOf[mode] };
    const { id } = await write((tx) => saveBegun(tx, key, begun));
    return done({ cohort: cohort.slug, application: id });
  },
);

type Entered = { cohort: string; application: string };

/** Whoever wrote on paper is most likely to want a letter. */
const contactOf = { paper: 'post', phone: 'phone' } as const;
