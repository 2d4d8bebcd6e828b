import { addresses } from '@/addresses';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/field';
import { Link } from '@/ui/link';
import { listed } from '@/writing/words';
import type { Likely } from '../likely-same';

type Props = { person: string; search: string; likely: readonly Likely[] };

/** Who may be the same person: whoever has the same name, or was searched for. */
export function FindTwin({ person, search, likely }: Props) {
  return (
    <>
      <p className="mb-6">
        {likely.length === 0
          ? `Nobody else whom you know here ${search ? `fits “${search}”` : 'has this name'}.`
          : `${search ? `These fit “${search}”` : 'These have the same name'}. Look at the two side by side before anything is changed: two people may share a name.`}
      </p>
      <ul className="mb-8 max-w-3xl">
        {likely.map((one) => (
          <li key={one.id} className="border-b border-line py-2.5">
            <Link href={addresses.whole(person).merge({ other: one.id })}>
              {one.name}
              <span className="sr-only">, {one.email ?? one.phone ?? 'no address'}</span>
            </Link>
            <span className="block text-small text-soft">
              {[one.email ?? 'no email address', one.phone, ...one.where].filter(Boolean).join(' · ')}
            </span>
            {one.shares.length > 1 && (
              <span className="block text-small">They share {listed(one.shares)}.</span>
            )}
          </li>
        ))}
      </ul>
      <form role="search" className="flex flex-wrap items-end gap-x-4">
        <TextField name="q" label="Search by name or address" defaultValue={search} width="medium" />
        <div className="mb-6">
          <Button variant="quiet">Search</Button>
        </div>
      </form>
    </>
  );
}
