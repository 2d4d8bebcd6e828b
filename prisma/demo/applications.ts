import { enterApplication, beginApplication } from '@/features/applications/beginning/commands';
import { savePart, saveStep, takeBack } from '@/features/applications/applying/commands';
import { applicationSessionOf } from '@/features/applications/applying/data';
import { applicationLink, pairCode } from '@/features/applications/data';
import { recruit } from '@/features/applications/recruiting/commands';
import { firstWords } from '@/features/applications/recruiting/model';
import { createCohort } from '@/features/cohorts/commands';
import { applicationForm } from '@/features/forms/applicant-forms';
import { pagesOf } from '@/features/forms/pages';
import { answering, guest, system, type Viewer } from '@/server/viewer';
import { given } from './given';
import { type DemoPerson, demoPeople } from './people';

const seed = system('seed');
export const slug = 'kent-surrey-sussex-2019';

/** What nobody wrote: made up, a few sentences for each of the seven. */
const evidence: Record<string, readonly string[]> = {
  'lived-experience': [
    'I have lived with kidney trouble for twelve years, and I know four hospitals from the inside.',
    'I look after my mother, and before that my husband. I learned what is hard for people at home.',
    'Since my stroke I see my practice every month.',
  ],
  'strategic-level': [
    'I planned the bus network of a county before I retired.',
    'I was a school governor for eight years, through a merger.',
    'Not yet at a high level. I ran the accounts of our allotments.',
  ],
  connections: [
    'The carers’ group on Thursdays, my mosque, and most of our street.',
    'A group online of eight hundred people with the same condition.',
    'The food bank, two choirs and the parish council.',
  ],
  'shared-vision': [
    'We wanted one number to call for everybody, not only for my own illness. Now there is one.',
    'I worked for a ramp at the library. I do not need it myself.',
  ],
  challenge: [
    'A consultant said that nobody would come in the evening. I asked forty people, and thirty would.',
    'I said that the letter could not be understood, and rewrote it with them.',
  ],
  listening: [
    'Two halves of our group did not speak. I asked each to say what the other wanted, and wrote it down.',
    'I like to be quiet first. Then I say what I think all agree on.',
  ],
  time: [
    'I am retired. Tuesdays and Fridays are free, and I read fast.',
    'My sister can be with my son on those days.',
  ],
};
const towns = ['Ashford', 'Brighton', 'Crawley', 'Deal', 'Epsom', 'Folkestone', 'Guildford'];
const heard = ['newsletter', 'group', 'practice', 'friend', 'online'];

function sentBy(index: number): Record<string, string | string[]> {
  const said = Object.entries(evidence).flatMap(([key, texts], at): [string, string | string[]][] =>
    // Some leave one out.
    (index + at) % 9 === 8 ? [] : [[key, texts[(index + at) % texts.length] ?? '']],
  );
  return { ...Object.fromEntries(said), 'heard-of-it': [heard[index % heard.length] ?? ''] };
}

/** A cohort that takes applications: some are in, some are being written, two come as a pair, one came on paper, one was taken back. */
export async function recruitingCohort(): Promise<void> {
  await given(
    createCohort(seed, {
      slug,
      name: 'Kent, Surrey and Sussex 2019',
      area: 'Kent, Surrey and Sussex',
      venue: 'The Corn Exchange, Maidstone',
      dates: ['2019-02-07', '2019-02-08', '2019-03-21'],
      programme: 'the-effective-lay-partner',
      commissioner: 'London Leadership Academy',
      contact: 'Maya Okonkwo, 01632 960 123, maya.okonkwo@example.org',
      places: 40,
    }),
  );
  await given(
    recruit(seed, {
      ...firstWords,
      cohort: slug,
      version: 0,
      formVersion: '',
      opensOn: '2017-12-18',
      closesOn: '',
      most: 120,
    }),
  );
  const people = demoPeople(3, 18);
  const began = [];
  for (const [index, person] of people.entries()) began.push(await begin(person, index));
  const [carer, supported] = began;
  if (carer && supported)
    await given(saveStep(supported.viewer, { ...withSomebody, pairCode: pairCode(carer.id) }));
  for (const [index, { viewer }] of began.entries()) if (index < 14) await writeAndSend(viewer, index);
  await given(takeBack(began[13]?.viewer ?? guest(), {}));
}

const around = {
  ...{ typed: {}, link: '', pairCode: '', intent: 'continue', checking: false },
  networkAddress: 'demo',
};
const withSomebody = { ...around, step: 'with', change: { helpedBy: 'My daughter' } } as const;

/** Begins one, the third by staff from paper, and says who applies. */
async function begin(person: DemoPerson, index: number): Promise<{ id: string; viewer: Viewer }> {
  const { name, experience, livedAs, organisation } = person;
  const area = towns[index % towns.length] ?? '';
  const key = crypto.randomUUID();
  // Nobody is written to: the addresses are made up, and the numbers are kept for stories.
  const phone = `01632 960 ${String(200 + index)}`;
  const contact = { email: null, phone, address: '', contactBy: 'phone' as const };
  const link =
    index === 2
      ? applicationLink(
          (await given(enterApplication(seed, { cohort: slug, key, name, mode: 'paper' }))).application,
        )
      : (await given(beginApplication(guest(), { ...contact, slug, key, name, networkAddress: 'demo' })))
          .link;
  const viewer = answering(link);
  if (index === 2)
    await given(saveStep(viewer, { ...around, step: 'you', change: { address: '4 Mill Lane, Deal' } }));
  const about = { roles: organisation, experience, livedAs, organisation, area };
  if (index < 17) await given(saveStep(viewer, { ...around, step: 'work', change: about }));
  return { id: (await applicationSessionOf(viewer))?.id ?? '', viewer };
}

async function writeAndSend(viewer: Viewer, index: number): Promise<void> {
  const sent = sentBy(index);
  for (const { number } of pagesOf(applicationForm.document, {}))
    await given(savePart(viewer, { part: number, intent: 'continue', sent }));
  await given(savePart(viewer, { part: 'check', intent: 'send', sent: {} }));
}
