import { Prisma } from '@/generated/prisma/client';
import { holds, permit, reach, type Things } from '@/server/capability';
import { db, type Tx } from '@/server/db';
import { Missing } from '@/server/errors';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';
import { asStored } from './formats';
import { readyForms } from './ready-forms';
import type { Form, FormAudience, FormDocument, ReadyForm } from './model';
import { formDocument, formDraft } from './schema';

/** A version never changes, so each process reads it from the database once. */
const read = new Map<string, FormDocument>();

/** The document of a form version. Forms are no secret: whoever may see a stage may see what it asks. */
export async function documentOf(_viewer: Viewer, formVersionId: string): Promise<FormDocument> {
  const known = read.get(formVersionId);
  if (known) return known;
  const row = await db().formVersion.findUniqueOrThrow({
    where: { id: formVersionId },
    select: { document: true },
  });
  const document = formDocument.parse(row.document);
  read.set(formVersionId, document);
  return document;
}

/** Publishes a ready form unless it is published already. @returns the id of its version. */
export async function savePublished(
  tx: Tx,
  { formKey, number, audience, document }: ReadyForm,
): Promise<string> {
  const where = { formKey_number: { formKey, number } };
  const published = await tx.formVersion.findUnique({ where, select: { id: true } });
  if (published) return published.id;
  // Two who publish it at once leave one row: the second waits for the first, and adds nothing.
  await tx.form.createMany({
    data: [{ key: formKey, title: document.title, audience }],
    skipDuplicates: true,
  });
  const version = { formKey, number, document: asStored(document) };
  await tx.formVersion.createMany({ data: [version], skipDuplicates: true });
  return (await tx.formVersion.findUniqueOrThrow({ where, select: { id: true } })).id;
}

/** The latest version of every form that a stage can ask an audience with: the programme's own, and those that came with Roundtable. */
export async function formVersionsFor(
  viewer: Viewer,
  audience: FormAudience,
  programmeId: string,
): Promise<{ id: string; label: string }[]> {
  if (!holds(viewer, can.choose)) return [];
  const forms = await db().form.findMany({
    where: { audience, OR: [{ programmeId }, { programmeId: null }], versions: { some: {} } },
    orderBy: [{ programmeId: { sort: 'asc', nulls: 'last' } }, { title: 'asc' }],
    select: {
      title: true,
      programmeId: true,
      versions: { orderBy: { number: 'desc' }, take: 1, select: { id: true, number: true } },
    },
  });
  return forms.flatMap(({ title, programmeId: own, versions: [latest] }) =>
    latest
      ? [
          {
            id: latest.id,
            label: `${title}, version ${latest.number}${own ? '' : ' (came with Roundtable)'}`,
          },
        ]
      : [],
  );
}

/** Publishes every form that comes with Roundtable and isn't published yet, so that it can be chosen. */
export async function saveReadyForms(tx: Tx, forms: readonly ReadyForm[]): Promise<void> {
  for (const form of forms) await savePublished(tx, form);
}

/** The forms that a viewer may read: those of programmes in which they facilitate anything, and those that came with Roundtable. */
function within(viewer: Viewer): Prisma.FormWhereInput | null {
  const { everything, somewhere, programmeIds, cohortIds } = reach(viewer, can.see);
  if (everything) return {};
  if (!somewhere) return null;
  const programme = { OR: [{ id: { in: programmeIds } }, { cohorts: { some: { id: { in: cohortIds } } } }] };
  return { OR: [{ programmeId: null }, { programme }] };
}

const whole = {
  programme: { select: { id: true, name: true } },
  versions: { orderBy: { number: 'desc' }, select: { number: true, publishedAt: true, document: true } },
} as const satisfies Prisma.FormInclude;

function toForm(
  viewer: Viewer,
  {
    key,
    audience,
    programme,
    draft,
    draftVersion,
    versions,
  }: Prisma.FormGetPayload<{ include: typeof whole }>,
): Form {
  const published = versions.map((version) => ({
    ...version,
    document: formDocument.parse(version.document),
  }));
  return {
    key,
    audience,
    programme,
    draft: draft === null ? null : formDraft.parse(draft),
    draftVersion,
    versions: published,
    editable: permit(can.change, viewer, asThing({ key, programme })).granted,
  };
}

const asThing = ({ key, programme }: Pick<Form, 'key' | 'programme'>): Things['form'] => ({
  id: key,
  programmeId: programme?.id ?? null,
});

const fromLibrary = ({ formKey, number, audience, document }: ReadyForm): Form => ({
  key: formKey,
  audience,
  programme: null,
  draft: null,
  draftVersion: 1,
  versions: [{ number, publishedAt: null, document }],
  editable: false,
});

/** All forms that a facilitator may read: those of their programmes by title, then those that come with Roundtable, asked with yet or not. */
export async function formsFor(viewer: Viewer): Promise<Form[]> {
  const where = within(viewer);
  if (!where) return [];
  const rows = await db().form.findMany({
    where,
    include: whole,
    orderBy: [{ title: 'asc' }, { key: 'asc' }],
  });
  const forms = rows.map((row) => toForm(viewer, row));
  const inLibrary = readyForms.map(
    (ready) => forms.find((form) => form.key === ready.formKey) ?? fromLibrary(ready),
  );
  return [
    ...forms.filter((form) => form.programme),
    ...inLibrary,
    ...forms.filter((form) => !form.programme && !inLibrary.includes(form)),
  ];
}

/** One form by its key, for facilitators of its programme or of a cohort of it; one that came with Roundtable for all of them. */
export async function formByKey(viewer: Viewer, key: string): Promise<Form | null> {
  const where = within(viewer);
  if (!where) return null;
  const row = await db().form.findFirst({ where: { AND: [{ key }, where] }, include: whole });
  const ready = readyForms.find((form) => form.formKey === key);
  return row ? toForm(viewer, row) : ready ? fromLibrary(ready) : null;
}

/** The form that a form of a page names, for a command. @throws Missing when it doesn't exist for whoever asks. */
export async function formOf(
  viewer: Viewer,
  { form: key }: { form: string },
): Promise<{ form: Form & Things['form'] }> {
  const form = await formByKey(viewer, key);
  if (!form) throw new Missing(key);
  return { form: { ...form, ...asThing(form) } };
}

/** Keeps a new form. A key that is taken gets a number. `id` is made with the page: sent twice, it is there once. @returns its key. */
export async function saveNewForm(
  tx: Tx,
  {
    id,
    key,
    ...form
  }: { id: string; key: string; programmeId: string; audience: FormAudience; draft: FormDocument },
): Promise<string> {
  await tx.$queryRaw`SELECT 1 FROM programme WHERE id = ${form.programmeId}::uuid FOR NO KEY UPDATE`;
  const known = await tx.form.findUnique({ where: { id }, select: { key: true } });
  if (known) return known.key;
  const like = await tx.form.findMany({ where: { key: { startsWith: key } }, select: { key: true } });
  const taken = new Set([
    ...like.map((other) => other.key),
    ...readyForms.map((ready) => ready.formKey),
    'new',
  ]);
  let free = key;
  for (let number = 2; taken.has(free); number += 1) free = `${key}-${number}`;
  const { draft, ...rest } = form;
  await tx.form.create({
    data: { id, key: free, title: draft.title, draft: asStored(draft), ...rest },
  });
  return free;
}

/**
 * Keeps a form's draft unless somebody else changed it since `draftVersion`.
 * @returns whether it was kept.
 */
export async function saveDraft(
  tx: Tx,
  key: string,
  draftVersion: number,
  draft: FormDocument,
): Promise<boolean> {
  const { count } = await tx.form.updateMany({
    where: { key, draftVersion },
    data: { draft: asStored(draft), title: draft.title, draftVersion: { increment: 1 } },
  });
  return count === 1;
}

/**
 * Publishes a form's draft as its next version, as long as it is the one of `draftVersion`.
 * @returns the version's number; null when the draft is another, or none.
 */
export async function saveVersion(
  tx: Tx,
  key: string,
  draftVersion: number,
  document: FormDocument,
): Promise<number | null> {
  const { count } = await tx.form.updateMany({
    where: { key, draftVersion },
    data: { draft: Prisma.DbNull, draftVersion: { increment: 1 } },
  });
  if (count === 0) return null;
  const latest = await tx.formVersion.findFirst({
    where: { formKey: key },
    orderBy: { number: 'desc' },
    select: { number: true },
  });
  const number = (latest?.number ?? 0) + 1;
  await tx.formVersion.create({ data: { formKey: key, number, document: asStored(document) } });
  return number;
}
