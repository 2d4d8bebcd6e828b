import { db, type Tx } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import type { ReadyForm } from './library/model';
import type { FormDocument } from './model';
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
