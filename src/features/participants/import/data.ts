import { z } from 'zod';
import { loadFurtherAddresses } from '@/features/accounts/data';
import { now } from '@/server/clock';
import type { Tx } from '@/server/db';
import { knownOf, type NewParticipant, placeOf } from '../model';

/** How many people came in, and whose phone number is another one than the list says. */
export type CameIn = { people: number; otherPhones: string[] };

/** The same people, whoever was here twice under the address that is kept of them; and who of them is known by that alone. */
async function byMainAddress(tx: Tx, people: readonly NewParticipant[]) {
  const further = await loadFurtherAddresses(
    tx,
    people.flatMap(({ email }) => email ?? []),
  );
  return people.map((one) => {
    const whose = further.get(one.email ?? '');
    return whose ? { ...one, email: whose.email, knownId: whose.id } : { ...one, knownId: undefined };
  });
}

type Listed = Awaited<ReturnType<typeof byMainAddress>>[number];

/** Adds those of many people who are new here, and what was not known of the others. @returns who each of them is */
async function savePersons(
  tx: Tx,
  people: readonly Listed[],
): Promise<(person: Listed) => string | undefined> {
  await tx.person.createMany({
    data: people.flatMap(({ email, ...person }) => (email ? [{ email, ...knownOf(person) }] : [])),
    skipDuplicates: true,
  });
  await fillContacts(tx, people);
  const unknown = people.filter((p) => !p.email && !p.knownId);
  const nameless = unknown.map((person) => ({ id: crypto.randomUUID(), person }));
  await tx.person.createMany({ data: nameless.map(({ id, person }) => ({ id, ...knownOf(person) })) });
  const known = await tx.person.findMany({
    where: { email: { in: people.flatMap((p) => p.email ?? []) } },
    select: { id: true, email: true },
  });
  const personIds = new Map(known.map((row) => [row.email, row.id]));
  return (person) =>
    person.knownId ??
    (person.email ? personIds.get(person.email) : nameless.find((row) => row.person === person)?.id);
}

/** Adds many people who have each an address, and puts them into a cohort: a few statements, however many. */
export async function saveParticipants(
  tx: Tx,
  cohortId: string,
  listed: readonly NewParticipant[],
): Promise<CameIn> {
  const people = await byMainAddress(tx, listed);
  const idOf = await savePersons(tx, people);
  const places = people.flatMap((person) => {
    const personId = idOf(person);
    const id = crypto.randomUUID();
    return personId
      ? [{ id, person, data: { id, cohortId, personId, ...placeOf(person), joinedAt: now() } }]
      : [];
  });
  const came = await tx.participant.createManyAndReturn({
    data: places.map(({ data }) => data),
    skipDuplicates: true,
    select: { id: true },
  });
  const ids = new Set(came.map(({ id }) => id));
  await tx.supporter.createMany({
    data: places.flatMap(({ id, person: { supporter } }) =>
      supporter && ids.has(id) ? [{ participantId: id, name: supporter }] : [],
    ),
  });
  return { people: came.length, otherPhones: await otherPhones(tx, people) };
}

const nameRow = z.object({ name: z.string() });

/** Who is known here with another phone number than this one: the one that is kept stays. However it is written. */
async function otherPhones(tx: Tx, people: readonly NewParticipant[]): Promise<string[]> {
  const some = people.filter(({ email, phone }) => email && phone);
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT person.name FROM person JOIN unnest(
      ${some.map(({ email }) => email)}::text[], ${some.map(({ phone }) => phone ?? null)}::text[]
    ) AS given (email, phone) ON person.email = given.email
    WHERE regexp_replace(regexp_replace(person.phone, '[^0-9+]', '', 'g'), '^(\\+|00)44(0)?', '0')
       <> regexp_replace(regexp_replace(given.phone, '[^0-9+]', '', 'g'), '^(\\+|00)44(0)?', '0')
    ORDER BY person.name`;
  return z
    .array(nameRow)
    .parse(rows)
    .map(({ name }) => name);
}

/** Keeps how to reach people who are known here already, where nobody has said it before. */
async function fillContacts(tx: Tx, people: readonly NewParticipant[]): Promise<void> {
  const some = people.filter(({ email, phone, contactBy }) => email && (phone ?? contactBy));
  await tx.$executeRaw`
    UPDATE person SET
      phone = COALESCE(person.phone, given.phone),
      contact_by = CASE WHEN person.contact_by = 'email' THEN COALESCE(given.contact_by, 'email') ELSE person.contact_by END
    FROM unnest(
      ${some.map(({ email }) => email)}::text[],
      ${some.map(({ phone }) => phone ?? null)}::text[],
      ${some.map(({ contactBy }) => contactBy ?? null)}::channel[]
    ) AS given (email, phone, contact_by)
    WHERE person.email = given.email`;
}
