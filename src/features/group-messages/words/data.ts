import { storedDay } from '@/calendar/days';
import { calledName } from '@/features/accounts/preferences/model';
import { placeValues } from '@/features/applications/offers/letters';
import { contactOf } from '@/features/applications/offers/data';
import { cohortsFor } from '@/features/cohorts/data';
import {
  aroundOf,
  fieldsOf,
  kinds,
  type TemplateKind,
  templateKinds,
} from '@/features/messages/templates/kinds';
import { loadAllChanged, loadChanged, loadVersion } from '@/features/messages/templates/data';
import { filled, standIns, type Values } from '@/features/messages/templates/model';
import { isPassedOver, ownWords } from '@/features/messages/templates/own-words';
import type { Prisma } from '@/generated/prisma/client';
import type { Programme } from '@/features/programmes/model';
import { type Language, languageKeys } from '@/languages/known';
import { speaking } from '@/languages/say';
import { holds, permit, reach } from '@/server/capability';
import { db } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { courseFacts, seatsOf } from '../joining/data';
import { coachInWords, courseValues, type SeatFacts, tableInWords } from '../joining/model';
import { can } from './capabilities';
import type { Preview, Template, TemplateLine } from './model';

/** Whose words stand for a kind: a programme's, or everybody's. */
export const placeOf = (kind: TemplateKind, programme: Pick<Programme, 'id'>): string | null =>
  kinds[kind].belongs === 'everywhere' ? null : programme.id;

const lineOf = (kind: TemplateKind) => {
  const { title, when, belongs } = kinds[kind];
  return { kind, title, when, everywhere: belongs === 'everywhere' };
};

/** Every message that goes by itself in a programme, and whose words it goes in, for whoever runs a part of it. */
export async function templatesOf(viewer: Viewer, programme: Pick<Programme, 'id'>): Promise<TemplateLine[]> {
  if (!(await runsPartOf(viewer, programme.id))) return [];
  const [here, everywhere] = await Promise.all([
    loadAllChanged(db(), programme.id),
    loadAllChanged(db(), null),
  ]);
  return templateKinds.map((kind) => {
    const own = (placeOf(kind, programme) ? here : everywhere).filter((one) => one.kind === kind);
    return {
      ...lineOf(kind),
      changed: own.map(({ language }) => language),
      passedOver: own.filter((one) => isPassedOver(kind, one)).map(({ language }) => language),
    };
  });
}

/** The programmes that the viewer runs, or of which they run a cohort. */
function partsFor(viewer: Viewer): Prisma.ProgrammeWhereInput {
  const { everything, programmeIds, cohortIds } = reach(viewer, can.see);
  if (everything) return {};
  return { OR: [{ id: { in: programmeIds } }, { cohorts: { some: { id: { in: cohortIds } } } }] };
}

const runsPartOf = async (viewer: Viewer, id: string): Promise<boolean> =>
  (await db().programme.count({ where: { AND: [{ id }, partsFor(viewer)] } })) > 0;

/** One of them in a language; in English where it isn't written in that one. */
export async function templateOf(
  viewer: Viewer,
  programme: Pick<Programme, 'id'>,
  { kind, language: asked }: { kind: TemplateKind; language: Language },
): Promise<Template | null> {
  if (!(await runsPartOf(viewer, programme.id))) return null;
  const languages: Language[] = kinds[kind].spoken === 'all' ? [...languageKeys] : ['en'];
  const language = languages.includes(asked) ? asked : 'en';
  const programmeId = placeOf(kind, programme);
  const place = { kind, language, programmeId };
  const changed = await loadChanged(db(), place);
  return {
    ...lineOf(kind),
    language,
    languages,
    fields: Object.entries(fieldsOf(kind)).map(([name, field]) => ({ name, ...field })),
    around: aroundOf(kind),
    own: ownWords(speaking(language), kind),
    changed,
    isPassedOver: changed !== null && isPassedOver(kind, changed),
    version: changed?.version ?? (await loadVersion(db(), place)),
    isTheirs: programmeId
      ? permit(can.change, viewer, { id: programmeId }).granted
      : holds(viewer, can.changeForAll),
  };
}

const previewed = {
  id: true,
  name: true,
  venue: true,
  programme: { select: { name: true } },
  days: { orderBy: { number: 'asc' }, select: { date: true } },
  participants: {
    where: { withdrawnAt: null },
    orderBy: [{ person: { name: 'asc' } }, { id: 'asc' }],
    select: { person: { select: { id: true, name: true, knownAs: true } } },
  },
} as const satisfies Prisma.CohortSelect;

/** Three people of a programme's newest cohort, or those that are asked for there, with what each would read. What is made when it goes, and what is arranged for somebody, stands there as what it is, in brackets: nothing is made up beside a name. */
export async function previewsOf(
  viewer: Viewer,
  programme: Pick<Programme, 'id'>,
  template: Previewable,
  chosen: readonly string[],
): Promise<{ people: { personId: string; name: string }[]; previews: Preview[] }> {
  const cohort = await db().cohort.findFirst({
    where: {
      AND: [{ programmeId: programme.id }, cohortsFor(viewer, can.preview)],
      participants: { some: { withdrawnAt: null } },
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    select: previewed,
  });
  if (!cohort) return { people: [], previews: [] };
  const isJoining = template.kind === 'joining';
  const [contact, course, seats] = await Promise.all([
    contactOf(db(), cohort.id),
    isJoining ? courseFacts(viewer, cohort.id) : null,
    isJoining ? seatsOf(viewer, cohort.id) : new Map<string, SeatFacts[]>(),
  ]);
  const shared = course ? courseValues(course) : {};
  const people = cohort.participants.map(({ person }) => person);
  const known = people.filter(({ id }) => chosen.includes(id));
  return {
    people: people.map(({ id, name }) => ({ personId: id, name })),
    previews: (known.length > 0 ? known : people).slice(0, 3).map((person) => {
      const own = seats.get(person.id) ?? [];
      const values = {
        programme: cohort.programme.name,
        ...placesOf(template, { ...cohort, contact }),
        ...shared,
        table: tableInWords(own),
        coach: coachInWords(own),
      };
      return previewFor(person, template, values);
    }),
  };
}

type Previewable = Pick<Template, 'kind' | 'language' | 'own' | 'changed' | 'isPassedOver'>;
type Previewed = Prisma.CohortGetPayload<{ select: typeof previewed }>;

/** What letters about a place say of a cohort. */
const placesOf = (
  { language }: Previewable,
  { name: course, venue, days, contact }: Previewed & { contact: string },
): Values =>
  placeValues(speaking(language), {
    ...{ name: '', course, venue, contact },
    days: days.map(({ date }) => storedDay(date)),
  });

function previewFor(
  { id: personId, name, knownAs }: Previewed['participants'][number]['person'],
  { kind, own, changed, isPassedOver: isOld }: Previewable,
  values: Values,
): Preview {
  const fields = fieldsOf(kind);
  const known = Object.entries({ ...values, name: calledName({ name, knownAs }) });
  const real = Object.fromEntries(known.filter(([, value]) => value !== ''));
  const words = changed && !isOld ? changed : own;
  return { personId, name, words: filled(words, fields, { ...standIns(fields), ...real }) };
}
