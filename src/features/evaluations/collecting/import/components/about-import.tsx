import { writtenDate, writtenTime } from '@/calendar/written';
import { counted } from '@/writing/words';
import { fileOf, type Import } from '../model';

/** Which import it was: its file, its forms and whose they are, when, and by whom. */
export function AboutImport({ about }: { about: Import }) {
  const { forms, onList, broughtInAt, by } = about;
  return (
    <p className="mb-2">
      <span className="font-semibold">{fileOf(about)}</span>
      {`: ${counted(forms, 'form', 'forms')}, ${whose(forms, onList)}. Imported on ${writtenDate(broughtInAt)} at ${writtenTime(broughtInAt)}${by ? ` by ${by}` : ''}.`}
    </p>
  );
}

function whose(forms: number, onList: number): string {
  if (onList === 0) return 'of people from elsewhere';
  return onList === forms ? 'of people on the list' : `${onList} of them of people on the list`;
}
