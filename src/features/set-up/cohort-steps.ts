import type { CohortAddresses } from '@/addresses';
import { counted } from '@/writing/words';
import type { Step } from './model';

/** What a cohort has so far, as far as it makes it ready. */
export type Readiness = {
  places: number;
  participants: number;
  /** How many of them have no seat. */
  unseated: number;
  coaches: number;
  tables: number;
  /** Tables that have no coach. */
  uncoached: number;
  /** Sessions that somebody should lead, and how many nobody leads. */
  sessions: number;
  unled: number;
  /** Forms that are planned, and how many of them send mail that nobody has read. */
  forms: number;
  unread: number;
  commissioners: number;
};

/** What makes a cohort ready for its first day, in the order in which it is done. */
export const cohortSteps = (known: Readiness, here: CohortAddresses): Step[] => [
  {
    key: 'people',
    title: 'People',
    detail: `${known.participants} of ${known.places} places are taken.`,
    done: known.participants > 0,
    press: { label: 'Import a list', href: here.importPeople },
  },
  ...tableSteps(known, here),
  {
    key: 'leaders',
    title: 'Who leads the sessions',
    detail: `${known.unled} of ${counted(known.sessions, 'session has', 'sessions have')} nobody to lead them.`,
    done: known.sessions > 0 && known.unled === 0,
    press: { label: 'Open the schedule', href: here.schedule },
  },
  ...formSteps(known, here),
  {
    key: 'commissioner',
    title: 'The commissioner',
    detail:
      known.commissioners === 0
        ? 'Nobody who could see its figures can sign in yet.'
        : counted(known.commissioners, 'person sees its figures.', 'people see its figures.'),
    done: known.commissioners > 0,
    press: { label: 'Invite a commissioner', href: here.details },
  },
];

const tableSteps = ({ coaches, tables, uncoached, unseated }: Readiness, here: CohortAddresses): Step[] => [
  {
    key: 'coaches',
    title: 'Coaches',
    detail:
      tables > 0
        ? `${counted(coaches, 'coach', 'coaches')}. ${uncoached} of ${counted(tables, 'table has', 'tables have')} none.`
        : `${counted(coaches, 'coach', 'coaches')}. Each table has one.`,
    done: coaches > 0 && uncoached === 0,
    press: { label: 'Add coaches', href: here.people() },
  },
  {
    key: 'tables',
    title: 'Tables',
    detail:
      tables === 0
        ? 'There are none yet.'
        : `${counted(tables, 'table', 'tables')}. ${counted(unseated, 'person has', 'people have')} no seat.`,
    done: tables > 0 && unseated === 0,
    press: { label: tables === 0 ? 'Make tables' : 'Seat people', href: here.tables() },
  },
];

const formSteps = ({ forms, unread }: Readiness, here: CohortAddresses): Step[] => [
  {
    key: 'forms',
    title: 'Forms',
    detail: forms === 0 ? 'One press plans all six.' : `${counted(forms, 'form is', 'forms are')} planned.`,
    done: forms > 0,
    press: { label: 'Plan the evaluation', href: here.evaluation },
  },
  {
    key: 'mail',
    title: 'What the mail says',
    detail:
      forms === 0
        ? 'Once the forms are planned, you can read all that goes out.'
        : unread === 0
          ? 'All of it was read.'
          : `The mail of ${counted(unread, 'form', 'forms')} was not read by anybody yet.`,
    done: forms > 0 && unread === 0,
    press: { label: 'Read the mail', href: here.mailing },
  },
];
