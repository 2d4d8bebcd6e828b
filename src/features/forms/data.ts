import { db, type Tx } from '@/server/db';
import { scopeOf, type Viewer } from '@/server/viewer';
import type { ReadyForm } from './library/model';
import type { FormAudience, FormDocument } from './model';
import { formDocument } from './schema';

/** A version never changes, so each process reads it from the database once. */
const read = new Map<string, FormDocument>();

/** The document of a form version. Forms are no secret: whoever may see a stage may see what it asks. */
export async function documentOf(_viewer: Viewer, formVersionId: string): Promise<FormDocument> {
  const known = read.get(formVersionId);
  if (known) return known;
  const row = await db().formVersion.findUniqueOrThrow({ where: { id: formVersionId }, select: { document: true } });
  const document = formDocument.parse(row.document);
  read.set(formVersionId, document);
  return document;
}

/** Publishes a ready form unless it is published already. @returns the id of its version. */
export async function savePublished(tx: Tx, { formKey, number, audience, document }: ReadyForm): Promise<string> {
  const published = await tx.formVersion.findUnique({ where: { formKey_number: { formKey, number } }, select: { id: true } });
  if (published) return published.id;
  await tx.form.createMany({ data: [{ key: formKey, title: document.title, audience }], skipDuplicates: true });
  const row = await tx.formVersion.create({ data: { formKey, number, document }, select: { id: true } });
  return row.id;
}

/** The latest version of every form that a stage can ask an audience with: the programme's own, and those that came with Roundtable. */
export async function formVersionsFor(viewer: Viewer, audience: FormAudience, programmeId: string): Promise<{ id: string; label: string }[]> {
  const scope = scopeOf(viewer, ['facilitator']);
  if (!scope.everything && scope.programmeIds.length === 0 && scope.cohortIds.length === 0) return [];
  const forms = await db().form.findMany({
    where: { audience, OR: [{ programmeId }, { programmeId: null }], versions: { some: {} } },
    orderBy: [{ programmeId: { sort: 'asc', nulls: 'last' } }, { title: 'asc' }],
    select: { title: true, programmeId: true, versions: { orderBy: { number: 'desc' }, take: 1, select: { id: true, number: true } } },
  });
  return forms.flatMap(({ title, programmeId: own, versions: [latest] }) => (latest ? [{ id: latest.id, label: `${title}, version ${latest.number}${own ? '' : ' (came with Roundtable)'}` }] : []));
}

/** Publishes every form that comes with Roundtable and isn't published yet, so that it can be chosen. */
export async function saveReadyForms(tx: Tx, forms: readonly ReadyForm[]): Promise<void> {
  for (const form of forms) await savePublished(tx, form);
}
