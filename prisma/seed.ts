import { addPerson, grantRole, setUpInstallation } from '@/features/accounts/administration/commands';
import { ensureOrganisation } from '@/features/accounts/organisations/commands';
import { publishProgramme } from '@/features/programmes/commands';
import { theEffectiveLayPartner } from '@/features/programmes/library';
import { start } from '@/features/demo/model';
import { at, now } from '@/server/clock';
import { leaveDatabase } from '@/server/db';
import { system } from '@/server/viewer';
import { recruitingCohort, slug as recruitingSlug } from './demo/applications';
import { inventedForms, publishedForms } from './demo/answers';
import { answerAtTables, keepOpen, releaseResults, setUpCohort } from './demo/cohort';
import { scoredByTwo } from './demo/choosing';
import { given } from './demo/given';
import { messagesToLists } from './demo/group-messages';
import { needsInEveryState } from './demo/needs';
import { answerStages, firstCohort, secondCohort } from './demo/stages';
import { addressOf, assessors, coaches, darziFellows, demoPeople } from './demo/people';

/**
 * The demo: the published cohort and the two that follow, with invented people, made by the same commands that the
 * screens use, each at the time when it would have happened.
 *
 * With `--clock-moves` whoever looks around may move its clock, which begins at the end of London 2017–18: for a demo on
 * one's own machine. Without, it is a demo for many, or for tests, and goes by the machine's clock for good.
 */
const seed = system('seed');
const clockAhead = process.argv.includes('--clock-moves')
  ? Math.round((start.at.getTime() - now().getTime()) / 1000)
  : null;

async function accounts(): Promise<void> {
  await given(setUpInstallation(seed, { demo: true, clockAhead }));
  const { programmeId } = await given(publishProgramme(seed, theEffectiveLayPartner));
  const { id: organisationId } = await given(ensureOrganisation(seed, 'London Leadership Academy'));
  const add = async (name: string, persona: string) =>
    (await given(addPerson(seed, { name, email: addressOf(name), persona }))).id;
  await given(
    grantRole(seed, { personId: await add('Alex Morgan', 'administrator'), kind: 'administrator' }),
  );
  await given(
    grantRole(seed, { personId: await add('Maya Okonkwo', 'facilitator'), kind: 'facilitator', programmeId }),
  );
  await given(
    grantRole(seed, {
      personId: await add('Grace Abbott', 'commissioner'),
      kind: 'commissioner',
      organisationId,
    }),
  );
  // These get their roles from their places in the cohorts, and from whoever runs them.
  await add(assessors[0] ?? '', 'assessor');
  await add(coaches[0] ?? '', 'coach');
  await add(darziFellows[0] ?? '', 'contributor');
  await add(demoPeople(1, 1)[0]?.name ?? '', 'participant');
}

async function publishedCohort(): Promise<void> {
  const slug = 'london-2016-17';
  const seated = await at('2016-10-03T09:00:00Z', () =>
    setUpCohort({
      slug,
      name: 'London 2016–17',
      area: 'London',
      venue: 'Friars Hall, London',
      dates: ['2016-11-24', '2016-11-25', '2017-01-17'],
      people: demoPeople(0, 40),
      tables: 8,
    }),
  );
  await answerStages(slug, seated, firstCohort.course);
  await at('2017-01-17T15:40:00Z', () => answerAtTables(slug, 'immediate', seated, publishedForms()));
  await at('2017-02-14T09:00:00Z', releaseResults);
  await answerStages(slug, seated, firstCohort.after);
}

async function cohortsThatFollow(): Promise<void> {
  const london = 'london-2017-18';
  const seated = await at('2017-10-02T09:00:00Z', async () => {
    const people = await setUpCohort({
      slug: london,
      name: 'London 2017–18',
      area: 'London',
      venue: 'Friars Hall, London',
      dates: ['2017-11-23', '2017-11-24', '2018-01-16'],
      people: demoPeople(1, 38),
      tables: 7,
    });
    await keepOpen(london, 'linked', '2018-01-16');
    await needsInEveryState(
      london,
      people.map(({ participantId }) => participantId),
    );
    return people;
  });
  await messagesToLists(london);
  await answerStages(london, seated, secondCohort, 100);
  await at('2018-01-16T15:40:00Z', () => answerAtTables(london, 'immediate', seated, inventedForms(21)));
  await at('2017-12-04T09:00:00Z', async () => {
    const kent = 'kent-surrey-sussex-2018';
    await setUpCohort({
      slug: kent,
      name: 'Kent, Surrey and Sussex 2018',
      area: 'Kent, Surrey and Sussex',
      venue: 'The Corn Exchange, Maidstone',
      dates: ['2018-02-08', '2018-02-09', '2018-03-22'],
      people: demoPeople(2, 31),
      tables: 6,
      remix: true,
    });
    await keepOpen(kent, 'unlinkable', '2018-03-22');
  });
}

await accounts();
await publishedCohort();
await cohortsThatFollow();
await at('2018-01-10T09:00:00Z', recruitingCohort);
await at('2018-01-14T09:00:00Z', () => scoredByTwo(recruitingSlug));
await leaveDatabase();
