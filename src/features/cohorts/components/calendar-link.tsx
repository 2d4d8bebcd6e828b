/** A day of one's own course, as a file that a calendar takes. */
export const CalendarLink = ({ cohort, day }: { cohort: string; day: number }) => (
  // A file and no page: Next is not to load it beforehand.
  <a className="link" href={`/api/calendar/${cohort}/${day}`} download>
    Add to my calendar<span className="sr-only">: day {day}</span>
  </a>
);
