import { agree, addAssessor, score, shareOutApplications } from '@/features/applications/assessing/commands';
import { assessmentById, assessmentsOf, assessorsOf } from '@/features/applications/assessing/data';
import {
  characteristics,
  type Mark,
  marks as possible,
  type Marks,
} from '@/features/applications/assessing/model';
import { decide, setCriteria } from '@/features/applications/choosing/commands';
import { applicationsToChoose } from '@/features/applications/choosing/data';
import { ranked, readyCriteria } from '@/features/applications/choosing/model';
import { cohortBySlug } from '@/features/cohorts/data';
import { personViewer, system, type Viewer } from '@/server/viewer';
import { given } from './given';
import { addressOf, assessors } from './people';

const seed = system('seed');

/** Two assessors half done: one has finished most, the other few; of two they see some things differently, and agreed on one. */
export async function scoredByTwo(slug: string): Promise<void> {
  await given(setCriteria(seed, { cohort: slug, known: [], added: [...readyCriteria] }));
  for (const name of assessors)
    await given(addAssessor(seed, { cohort: slug, name, email: addressOf(name) }));
  await given(shareOutApplications(seed, { cohort: slug }));
  const [one, other] = await viewersOf(slug);
  if (!one || !other) return;
  await scoreSome(one, { all: 9, begun: 2, apart: 0 });
  await scoreSome(other, { all: 5, begun: 1, apart: 2 });
  await agreeOnFirst(one, other);
  await decideSome(slug);
}

async function viewersOf(slug: string): Promise<Viewer[]> {
  const cohort = await cohortBySlug(seed, slug);
  const known = cohort ? await assessorsOf(seed, cohort.id) : [];
  const viewers = await Promise.all(known.map(({ personId }) => personViewer(personId)));
  return viewers.flatMap((viewer) => viewer ?? []);
}

const markAt = (at: number): Mark => possible[at % possible.length] ?? 0;

/** What somebody gives to the application at a place of their list: mostly twos to fours, made up. */
const marksAt = (place: number, apart: number): Marks =>
  Object.fromEntries(
    characteristics.map((one, index) => {
      const usual = 2 + ((place * 3 + index * 2) % 3);
      return [one, markAt(place < apart && index === place ? usual - 2 : usual)];
    }),
  );

/** Scores so many of one's list whole, and leaves so many more begun. `apart`: how many of them one mark of is far from the usual. */
async function scoreSome(viewer: Viewer, much: { all: number; begun: number; apart: number }): Promise<void> {
  const mine = (await assessmentsOf(viewer)).slice(0, much.all + much.begun);
  for (const [place, { id }] of (await inOneOrder(viewer, mine)).entries()) {
    const whole = marksAt(place, much.apart);
    const { lived_experience, listening } = whole;
    const finish = place < much.all;
    const note =
      finish && place % 4 === 0 ? 'Would be good at the table. Needs somebody to encourage them.' : '';
    const marks = finish ? whole : { lived_experience, listening };
    await given(score(viewer, { assessment: id, finish, note, marks }));
  }
}

/** A list by what stands in each application, since assessors know nothing else of it: the same for both. */
async function inOneOrder<Line extends { id: string }>(viewer: Viewer, lines: readonly Line[]) {
  const read = await Promise.all(
    lines.map(async (line) => {
      const shown = await assessmentById(viewer, line.id);
      return {
        line,
        text: [shown?.roles, ...(shown?.evidence ?? []).map(({ answer }) => answer)].join('\n'),
      };
    }),
  );
  return read.toSorted((a, b) => (a.text < b.text ? -1 : 1)).map(({ line }) => line);
}

/** They talked about the first that they saw differently, and came to one mark. */
async function agreeOnFirst(...two: readonly [Viewer, Viewer]): Promise<void> {
  for (const viewer of two) {
    const open = (await assessmentsOf(viewer)).filter(({ toTalk }) => toTalk > 0);
    const [first] = await inOneOrder(viewer, open);
    const shown = first && (await assessmentById(viewer, first.id));
    const difference = shown?.differences[0];
    if (!shown || !difference) continue;
    const { characteristic, marks: theirs } = difference;
    await given(agree(viewer, { assessment: shown.id, characteristic, mark: markAt(Math.max(...theirs)) }));
  }
}

/** Three are to be offered a place; nobody has heard yet. */
async function decideSome(slug: string): Promise<void> {
  const cohort = await cohortBySlug(seed, slug);
  const all = cohort ? await applicationsToChoose(seed, cohort.id) : [];
  const application = ranked(all, 'total')
    .filter(({ pairId }) => pairId === null)
    .slice(0, 3)
    .map(({ id }) => id);
  await given(decide(seed, { cohort: slug, application, act: 'offer', reason: 'scores' }));
}
