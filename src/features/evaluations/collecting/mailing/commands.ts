import { speaking } from '@/languages/say';
import { documentOf } from '@/features/forms/data';
import { translatedInto, languageFor } from '@/features/forms/translating';
import { queueMessage } from '@/features/messages/commands';
import { daysFrom } from '@/features/messages/purposes';
import { loadAllChanged } from '@/features/messages/templates/data';
import { now } from '@/server/clock';
import { command } from '@/server/command';
import type { Tx } from '@/server/db';
import { env } from '@/server/env';
import { Missing } from '@/server/errors';
import { enqueue } from '@/server/jobs';
import { done, type Outcome, rejected } from '@/server/outcome';
import { countTry, type Limit } from '@/server/rate-limit';
import { seal, unseal } from '@/server/seal';
import type { Viewer } from '@/server/viewer';
import { loadAudience } from '../../audience/data';
import { openStage } from '../../commands';
import { saveMailing, stageNamed } from '../../data';
import { saveLedger } from '../../ledger/data';
import type { StageOfCohort } from '../../model';
import type { StageRef } from '../../schema';
import { askingOf, type MailAbout } from '../mail-texts/asking';
import { loadTexts } from '../mail-texts/data';
import { areMany, mailText, meaningOf, type OwnText, ownText } from '../mail-texts/model';
import { can } from './capabilities';
import {
  type Chosen,
  loadReached,
  openFormsOf,
  personOfLink,
  type PersonOfLink,
  reachedOf,
  saveInvited,
  saveMailed,
  saveQuiet,
  stagesToMail,
  type StageToMail,
  type ToReach,
} from './data';
import { dueTo, lostLinkJob, lostLinkText, openFirst, remindersOf, takesLinks } from './model';

/** Somebody who is written to, in the language that they said, or answered in last. */
type Written = { personId: string; name: string; link: string; language: string | null };

/** What is written about a stage: what it is about, in whose words, and how many reminders are planned. */
type Writing = {
  about: MailAbout;
  stageId: string;
  cohortId: string;
  own: readonly OwnText[];
  reminders: number;
};

/** What a stage's mail says now, as far as it is the same for everybody. */
async function writingOf(
  tx: Tx,
  viewer: Viewer,
  { stage, cohort }: StageToMail,
  people: readonly ToReach[],
): Promise<Writing> {
  const many = areMany(people.filter(({ finished }) => finished).length, people.length);
  const document = await documentOf(viewer, stage.formVersionId ?? '');
  const own = await loadTexts(tx, stage.id);
  const changed = await loadAllChanged(tx, cohort.programmeId);
  return {
    about: { stage, cohort, document, many, changed },
    stageId: stage.id,
    cohortId: cohort.id,
    own,
    reminders: remindersOf(stage),
  };
}

/** Puts an invitation (`number` 0) or a reminder to somebody into the queue. */
async function queueMail(
  tx: Tx,
  { about, stageId, cohortId, own, reminders }: Writing,
  { personId, name, link, language, number }: Written & { number: number },
): Promise<void> {
  const say = speaking(languageFor(about.document, language));
  const meaning = meaningOf(number, reminders);
  const asking = askingOf(say, about, { name, link: `${env().ROUNDTABLE_URL}/a/${link}` });
  await queueMessage(tx, {
    personId,
    cohortId,
    kind: number === 0 ? 'invitation' : 'reminder',
    about: stageId,
    language: say.language,
    notAfter: about.stage.closesAt ?? daysFrom(now(), 7),
    ...mailText(say, meaning, asking, ownText(own, meaning, say.language)),
  });
}

export type Invitations = StageRef & { sent: number };

/** Sends everybody who has an address and wasn't asked yet their own link. Pressed twice, nobody gets two. */
export const inviteEverybody = command(
  can.inviteEverybody,
  stageNamed,
  async ({ cohort, stage, viewer, write }): Promise<Outcome<Invitations>> => {
    if (!takesLinks(stage, now())) return rejected('form', openFirst);
    const sent = await write((tx) => queueLinks(tx, viewer, { cohort, stage }));
    return done({ cohort: cohort.slug, stage: stage.key, sent: sent.length });
  },
);

/** Puts the links of those who are chosen, or of whoever was not asked, into the queue: the same link as ever. @returns to whom they go. */
export async function queueLinks(
  tx: Tx,
  viewer: Viewer,
  { cohort, stage }: StageOfCohort,
  chosen?: Chosen,
): Promise<string[]> {
  await saveLedger(tx, stage.id, await loadAudience(tx, { audience: stage.audience, cohort }));
  const people = await loadReached(tx, stage.id);
  const writing = await writingOf(tx, viewer, { stage, cohort }, people);
  const invited = await saveInvited(tx, stage.id, chosen);
  for (const person of invited) await queueMail(tx, writing, { ...person, number: 0 });
  return invited.map(({ personId }) => personId);
}

/** Sends every open stage's invitations and reminders that are due now. Run twice at once, each goes once. @returns how many went. */
export async function sendDueMail(viewer: Viewer): Promise<Outcome<{ sent: number }>> {
  let sent = 0;
  for (const mail of await stagesToMail(viewer)) {
    const { stage } = mail;
    // Looked at first: a round with nothing to send leaves no line in the audit log.
    const { people, newcomers } = await reachedOf(viewer, mail);
    if (!newcomers && people.every((person) => dueTo(person, stage, now()) === null)) continue;
    const went = await sendDueOf(viewer, mail);
    if (went.ok) sent += went.value;
  }
  return done({ sent });
}

const sendDueOf = command(
  can.sendDue,
  (_viewer, { stage }: StageToMail) => ({ installation: stage }),
  async ({ viewer, write }, mail) => done(await write((tx) => queueDue(tx, viewer, mail))),
);

/** Puts all mail of a stage into the queue that is due now. @returns how many go. */
async function queueDue(tx: Tx, viewer: Viewer, mail: StageToMail): Promise<number> {
  const { stage, cohort } = mail;
  await saveLedger(tx, stage.id, await loadAudience(tx, { audience: stage.audience, cohort }));
  const people = await loadReached(tx, stage.id);
  const writing = await writingOf(tx, viewer, mail, people);
  let went = 0;
  for (const person of people) {
    const number = dueTo(person, stage, now());
    if (number === null || !(await saveMailed(tx, person.participationId, number))) continue;
    await queueMail(tx, writing, { ...person, number });
    went += 1;
  }
  return went;
}

/** Opens a stage now, and writes to those whom its mail reaches, in the same press. In the quiet hours they hear in the morning. */
export const openNow = command(can.openNow, stageNamed, async ({ viewer, write }, ref: StageRef) => {
  const opened = await openStage(viewer, ref);
  if (!opened.ok) return opened;
  const { stage, cohort } = await stageNamed(viewer, ref);
  const sent = stage.mailing ? await write((tx) => queueDue(tx, viewer, { stage, cohort })) : 0;
  return done({ ...opened.value, sent });
});

/** Holds a stage's mail back, or lets it go on. */
export const pauseMail = command(
  can.pause,
  stageNamed,
  async ({ cohort, stage, write }, input: StageRef & { mailing: boolean }) => {
    await write((tx) => saveMailing(tx, stage.id, input.mailing));
    return done({ cohort: cohort.slug, stage: stage.key });
  },
);

/** Stops all mail about forms to whoever holds this link, or lets it go on. Forms stay open to them. */
export const stopMail = command(
  can.stop,
  holderOfLink,
  async ({ personId, write }, { quiet }: { quiet: boolean }) => {
    await write((tx) => saveQuiet(tx, personId, quiet));
    return done({ quiet });
  },
);

/** The person whose link it is. @throws Missing when it is nobody's. */
async function holderOfLink(viewer: Viewer): Promise<PersonOfLink> {
  const person = await personOfLink(viewer);
  if (!person) throw new Missing('unknown');
  return person;
}

const quarterOfAnHour = 15 * 60;
/**
 * How many messages go to one address: for one place, and for all. Links stay the same, so that whenever no further one
 * goes, those that went still work: asking locks nobody out.
 */
const mailsForOnePlace: Limit = { name: 'lost-link-mail-place', points: 3, seconds: quarterOfAnHour };
const mails: Limit = { name: 'lost-link-mail', points: 5, seconds: quarterOfAnHour };
// A whole room may share one network address.
const asksFromOnePlace: Limit = { name: 'lost-link-place', points: 60, seconds: quarterOfAnHour };
const purpose = 'lost-link-address';
/** Whose it is nobody is told, the audit log neither. */
const someLink = { id: 'a link' };

/** Takes the address of somebody who lost their link. Neither the answer nor its time says whether anybody has it. */
export const askForLostLink = command(
  can.askForLink,
  () => ({ anything: someLink }),
  async (
    { write },
    { email, networkAddress, language }: { email: string; networkAddress: string; language?: string },
  ) => {
    if ((await countTry(asksFromOnePlace, networkAddress)) > 0)
      return rejected('email', speaking(language)('lost.tooMany'));
    const spent =
      (await countTry(mailsForOnePlace, `${email} ${networkAddress}`)) > 0 ||
      (await countTry(mails, email)) > 0;
    const sealed = Buffer.from(seal(email, purpose)).toString('base64url');
    await write(async (tx) => {
      if (!spent) await enqueue(tx, lostLinkJob, { sealed });
    });
    return done();
  },
);

/** Sends the links of all open forms to whoever has the address. To an address that nobody has, or without an open form, nothing. */
export const sendLostLinks = command(
  can.sendLostLinks,
  () => ({ installation: someLink }),
  async ({ viewer, write }, { sealed }: { sealed: string }) => {
    const email = unseal(Buffer.from(sealed, 'base64url'), purpose);
    const forms = email ? await openFormsOf(viewer, email) : [];
    const [first] = forms;
    if (!first) return done();
    const say = speaking(first.language);
    const links = await Promise.all(
      forms.map(async ({ formVersionId, link }) => ({
        title: translatedInto(await documentOf(viewer, formVersionId), say.language).title,
        link: `${env().ROUNDTABLE_URL}/a/${link}`,
      })),
    );
    await write((tx) =>
      queueMessage(tx, {
        personId: first.personId,
        cohortId: null,
        language: say.language,
        to: email ?? undefined,
        kind: 'link',
        awaited: true,
        ...lostLinkText(say, first.name, links),
      }),
    );
    return done();
  },
);
