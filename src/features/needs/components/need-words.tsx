import { writtenDay } from '@/calendar/written';
import { Details } from '@/ui/details';
import { Tag, type Tone } from '@/ui/tag';
import { listed } from '@/writing/words';
import { namesDiagnosis } from '../diagnoses';
import { kindWords, type Need, type Standing, standingWords, verdictWords } from '../model';
import { featurePlaces } from '../table-features';

const tones: Record<Standing, Tone> = {
  'taken back': 'red',
  'not met': 'red',
  nobody: 'red',
  'to arrange': 'amber',
  arranged: 'teal',
};

/** How a need stands, as a mark. */
export const StandingMark = ({ standing }: { standing: Standing }) => (
  <Tag tone={tones[standing]}>{standingWords[standing]}</Tag>
);

/** What somebody needs, in their words, with what is arranged and how it was, for whoever sees to it. */
export function NeedWords({ need }: { need: Need }) {
  const { kind, words, owner, dueOn } = need;
  return (
    <>
      <p className="font-semibold">{kindWords(kind)}</p>
      {words && <p className="whitespace-pre-wrap">“{words}”</p>}
      {namesDiagnosis(words) && (
        <p className="text-small text-soft">
          This names a condition. Others need to know what would help, not what it is called.
        </p>
      )}
      <Arranged need={need} />
      {owner && (
        <p className="text-small text-soft">
          {owner.name} sees to it{dueOn && `, by ${writtenDay(dueOn)}`}.
        </p>
      )}
      <Reviews need={need} />
    </>
  );
}

/** What is arranged, and for which days. */
export function Arranged({ need }: { need: Pick<Need, 'adjustment' | 'feature' | 'days'> }) {
  const { adjustment, feature, days } = need;
  if (adjustment === '' && feature === null) return null;
  return (
    <p>
      {adjustment && `Arranged: ${adjustment} `}
      {feature && `Sits ${featurePlaces[feature]}. `}
      {days.length > 0 && `(Day ${listed(days.map(String))})`}
    </p>
  );
}

function Reviews({ need: { reviews } }: { need: Pick<Need, 'reviews'> }) {
  if (reviews.length === 0) return null;
  return (
    <Details summary={`How it was, day by day (${reviews.length})`}>
      <ul>
        {reviews.map(({ day, met, words, own, by }) => (
          <li key={day}>
            Day {day}: {verdictWords[met].toLowerCase()}
            {words && `. “${words}”`} ({own ? 'their own word' : `written for them by ${by ?? 'Roundtable'}`})
          </li>
        ))}
      </ul>
    </Details>
  );
}
