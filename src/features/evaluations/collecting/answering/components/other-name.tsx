import { addresses } from '@/addresses';

/** Whose form this is, on a device at a table, and the way back to the names: a wrong press is soon made. */
export const OtherName = ({ who }: { who: string }) => (
  <p className="my-4">
    You answer as <strong>{who}</strong>. Is that not you?{' '}
    <a href={addresses.atTable.who}>Choose another name</a>
  </p>
);
