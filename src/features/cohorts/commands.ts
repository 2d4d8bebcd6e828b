import { saveRole } from '@/features/accounts/data';
import { loadOrganisation, saveOrganisation } from '@/features/accounts/organisations/data';
import { programmeOf } from '@/features/programmes/data';
import type { Programme, TemplateSession } from '@/features/programmes/model';
import { command } from '@/server/command';
import type { Tx } from '@/server/db';
import { done, rejected } from '@/server/outcome';
import { can } from './capabilities';
import { cohortBySlug, cohortOf, saveCohort, saveCohortChange, type WhyNot, whyNotNow } from './data';
import { type CommissionerChoice, slugOf, troubleWithDays } from './model';
import type { ChangedCohortForm } from './schema';

export type NewCohort = {
  programme: string;
  name: string;
  area: string;
  commissioner: CommissionerChoice;
  places: number;
  venue: string;
  contact?: string;
  /** `yyyy-mm-dd`, in order. */
  dates: string[];
  slug?: string;
  /** The cohort's id, when the asker wants to be sure that asking twice makes one. */
  key?: string;
  /** The themes and the schedule of an earlier cohort, in place of the programme's. */
  like?: Outline;
};

/** The days of a course, each with its theme, and its sessions. */
type Outline = {
  days: readonly { number: number; theme: string }[];
  sessions: readonly TemplateSession[];
};

/** The id of the organisation that was chosen, or of the one of that name. Null where it is gone: merged into another. */
async function commissionerOf(tx: Tx, choice: CommissionerChoice): Promise<string | null> {
  const found =
    typeof choice === 'string' ? await saveOrganisation(tx, choice) : await loadOrganisation(tx, choice.id);
  return found?.id ?? null;
}

const isGone = () =>
  rejected('commissioner', 'This organisation is gone: it was merged into another one. Choose anew.');

/** Starts a cohort of a programme, with the programme's themes and schedule. */
export const createCohort = command(
  can.create,
  programmeOf,
  async ({ programme, viewer, write }, input: NewCohort) => {
    const trouble = troubleWithDays(input.dates);
    if (trouble) return rejected(trouble.field, trouble.message);
    const cohort = await write(async (tx) => {
      const commissionerId = await commissionerOf(tx, input.commissioner);
      if (!commissionerId) return null;
      const made = await saveCohort(tx, { ...planned(input, programme), commissionerId });
      if (viewer.kind === 'person')
        await saveRole(tx, { personId: viewer.personId, kind: 'facilitator', cohortId: made.id });
      return made;
    });
    return cohort ? done({ slug: cohort.slug, cohortId: cohort.id }) : isGone();
  },
);

function planned(input: NewCohort, programme: Programme) {
  const { name, area, places, venue, contact = '', dates, key } = input;
  const { days: known, sessions } = input.like ?? programme;
  const days = dates.map((date, index) => ({
    number: index + 1,
    date,
    theme: known.find((day) => day.number === index + 1)?.theme ?? '',
    sessions: sessions
      .filter((session) => session.dayNumber === index + 1)
      .map(({ dayNumber: _day, ...session }) => session),
  }));
  return {
    id: key ?? crypto.randomUUID(),
    slug: input.slug ?? slugOf(name),
    programmeId: programme.id,
    name,
    area,
    places,
    venue,
    contact,
    days,
  };
}

/** Changes what is known of a cohort. Who edited an older version is told, and nothing is overwritten. */
export const changeCohort = command(
  can.change,
  cohortOf,
  async ({ cohort, viewer, write }, input: ChangedCohortForm) => {
    const { name, area, places, venue, contact, version, dates, commissioner } = input;
    const trouble = troubleWithDays(dates);
    if (trouble) return rejected(trouble.field, trouble.message);
    const saved = await write(async (tx): Promise<'saved' | WhyNot | 'gone'> => {
      const why = await whyNotNow(tx, cohort.id, { version, dates, places });
      if (why) return why;
      // Last: what is refused adds no organisation.
      const commissionerId = commissioner ? await commissionerOf(tx, commissioner) : cohort.commissionerId;
      if (!commissionerId) return 'gone';
      await saveCohortChange(tx, cohort.id, { name, area, places, venue, contact, dates, commissionerId });
      return 'saved';
    });
    if (saved === 'saved') return done({ slug: cohort.slug });
    if (saved === 'gone') return isGone();
    if (saved !== 'older') return rejected(saved.field, saved.message);
    const now = (await cohortBySlug(viewer, input.cohort)) ?? cohort;
    return rejected(
      'form',
      `Somebody else changed this cohort meanwhile. It now says: ${now.name}, ${now.area}, ${now.places} places, ${now.venue}. Your own entries stand below: open the page again to change what is there now.`,
    );
  },
);
