import type { ReactNode } from 'react';
import { Progress } from '@/ui/progress';
import type { AimQuality, Quality } from '../model';

const mostSaid = 3;

/** How good a plan is: each aim with the best that is possible, and where it is missed, by name. */
export function QualityPanel({ quality, hints }: { quality: Quality; hints?: ReactNode }) {
  return (
    <section aria-labelledby="quality">
      <h2 id="quality">How good is it?</h2>
      {quality.aims.length === 0 ? (
        <p className="mt-2 text-soft">No aim counts. Choose some under “Room and aims”.</p>
      ) : (
        <p className="mt-1 mb-4 text-soft">
          The line marks the best that is possible for each by itself. Aims can pull against each other.
        </p>
      )}
      {hints}
      <ul>
        {quality.aims.map((aim) => (
          <li key={aim.key} className="border-t border-line py-4">
            <AimReached aim={aim} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function AimReached({ aim: { title, value, bound, most, counted, verdict, missed } }: { aim: AimQuality }) {
  return (
    <>
      <h3>{title}</h3>
      <div className="my-2">
        <Progress
          bare
          label={title}
          value={most - value}
          max={most}
          mark={most - bound}
          words={`${counted} ${verdict}`}
        />
      </div>
      <p className="text-soft">
        {counted} {most > 0 && verdict}
      </p>
      <Missed missed={missed} />
    </>
  );
}

function Missed({ missed }: { missed: readonly string[] }) {
  const [shown, more] = [missed.slice(0, mostSaid), missed.slice(mostSaid)];
  return (
    <>
      <Sentences texts={shown} />
      {more.length > 0 && (
        <details>
          <summary className="w-fit cursor-pointer py-2 text-teal underline underline-offset-3">
            {more.length} more
          </summary>
          <Sentences texts={more} />
        </details>
      )}
    </>
  );
}

function Sentences({ texts }: { texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <ul className="mt-1 list-disc pl-5 text-small">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
