import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { addresses } from '@/addresses';
import { pageNumber } from '@/features/accounts/model';
import { unreachedAmong } from '@/features/messages/reaching/data';
import { needsOf } from '@/features/needs/data';
import { Merges } from '@/features/people/merging/components/merges';
import { mergesOf } from '@/features/people/merging/data';
import { WholePerson } from '@/features/people/person/components/whole-person';
import { ledOn, personInFull } from '@/features/people/person/data';
import { newestCohorts, saidDone } from '@/features/people/person/model';
import { TimeLine } from '@/features/people/time-line/components/time-line';
import { timeLine } from '@/features/people/time-line/data';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'Person' };

type Asked = Record<'page' | 'saved' | 'said', string | string[] | undefined>;
type Props = { params: Promise<{ person: string }>; searchParams: Promise<Asked> };

export default async function PersonPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const { person: id } = await params;
  const { page: asked, saved, said } = await searchParams;
  const person = await personInFull(viewer, id);
  if (!person) {
    const kept = await ledOn(viewer, id);
    if (kept) redirect(addresses.whole(kept).home());
    notFound();
  }
  const page = pageNumber(asked);
  const [happened, merges, unreached, ...needs] = await Promise.all([
    timeLine(viewer, id, page),
    mergesOf(viewer, id),
    unreachedAmong(viewer, [id]),
    ...newestCohorts(person).map((one) => needsOf(viewer, one.cohortId, one.of)),
  ]);
  return (
    <WholePerson
      person={person}
      needs={needs.flat()}
      unreached={unreached.get(id)}
      done={saidDone({ saved, said })}
    >
      <TimeLine person={id} events={happened.events} page={page} pages={happened.pages} />
      <Merges person={id} merges={merges} />
    </WholePerson>
  );
}
