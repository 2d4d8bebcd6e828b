import type { Route } from 'next';
import { writtenDate } from '@/calendar/written';
import { EmptyState } from '@/ui/empty-state';
import { Link } from '@/ui/link';
import { writtenCode } from '@/writing/codes';
import type { CardCode } from '../model';
import { QrCode } from '@/ui/qr-code';

/** A card for each table: its code in large letters, where to type it, and a QR that leads there. Made to be printed. */
export function TableCards({
  cards,
  sayCode,
  ends,
  stagePage,
}: {
  cards: readonly CardCode[];
  sayCode: string | null;
  ends: Date | null;
  stagePage: Route;
}) {
  if (cards.length === 0)
    return (
      <EmptyState title="No table has a code yet">
        Seat people at tables first, then make the codes{' '}
        <Link href={stagePage}>on the page of this form</Link>.
      </EmptyState>
    );
  return (
    <>
      <p className="no-print mb-3">Print this page, cut it up, and put a card on each table.</p>
      <p className="no-print mb-6">{whileTheyWork(sayCode, ends)}</p>
      <ul className="grid gap-6 sm:grid-cols-2 print:grid-cols-2">
        {cards.map((card) => (
          <Card key={card.tableNumber} card={card} />
        ))}
      </ul>
    </>
  );
}

function whileTheyWork(sayCode: string | null, ends: Date | null): string {
  if (!sayCode || !ends)
    return 'These cards don’t work any more, or not yet. In the settings of this form you can say until which day they do.';
  const last = writtenDate(new Date(ends.getTime() - 1));
  return `They work to the end of ${last}. Lists show first names and an initial. The code of the day is ${sayCode}: say it in the room, and whoever types it sees whole names.`;
}

function Card({ card }: { card: CardCode }) {
  return (
    <li className="keep rounded-lg border border-strong-line bg-card p-6 text-center">
      <h2>Table {card.tableNumber}</h2>
      <p className="mt-2">How was the course? Open</p>
      <p className="font-semibold break-all">{card.address}</p>
      <p className="mt-2">and type</p>
      <p className="my-2 text-h1 font-semibold tracking-widest">{writtenCode(card.code)}</p>
      <QrCode
        text={`${card.address}/${card.code}`}
        label="The same address as a picture for a phone’s camera"
      />
      <p className="mt-1 text-small text-soft">or point your phone’s camera here</p>
    </li>
  );
}
