import { leftInEnglish } from '@/languages/other-language';
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { publishForm } from '@/features/forms/publishing/commands';
import { documentOf, formByKey, formVersionsFor } from '@/features/forms/data';
import {
  changeTop,
  pressStep,
  saveQuestion,
  startForm,
  translateForm,
} from '@/features/forms/editing/commands';
import type { QuestionForm } from '@/features/forms/editing/schema';
import { documentNow, questionsOf } from '@/features/forms/model';
import { translatedInto } from '@/features/forms/translating';
import { db } from '@/server/db';
import { Refused } from '@/server/errors';
import { guest, personViewer, type Viewer } from '@/server/viewer';
import { buildProgramme, buildViewer } from '@tests/support/build';

async function begun(from = 'end-of-course'): Promise<{ writes: Viewer; form: string; programmeId: string }> {
  const { programmeId } = await buildProgramme();
  const { slug } = await db().programme.findUniqueOrThrow({ where: { id: programmeId } });
  const person = await db().person.create({
    data: {
      name: 'A facilitator',
      email: `${randomUUID()}@example.org`,
      roles: { create: { kind: 'facilitator', programmeId } },
    },
  });
  const writes = (await personViewer(person.id)) ?? guest();
  const started = await startForm(writes, {
    id: randomUUID(),
    title: `How was it ${randomUUID()}`,
    programme: slug,
    audience: 'participants',
    from,
  });
  return { writes, form: started.ok ? started.value.form : '', programmeId };
}

const draftVersion = async (form: string) =>
  (await db().form.findUniqueOrThrow({ where: { key: form } })).draftVersion;
const question = (given: Partial<QuestionForm['typed']>): QuestionForm['typed'] => ({
  kind: 'yes-no',
  label: 'Was it a good day?',
  hint: '',
  low: '',
  high: '',
  options: [],
  showIf: null,
  ...given,
});

describe('a document', () => {
  it('says its format where it is kept; one from before formats is read as it was, and not written anew', async () => {
    const { writes, form } = await begun();
    const kept = () => db().form.findUniqueOrThrow({ where: { key: form } });
    expect((await kept()).draft).toMatchObject({ format: 1 });
    expect(await publishForm(writes, { form, version: 1 })).toMatchObject({ ok: true });
    const said = (await formByKey(writes, form))?.versions[0]?.document;
    const version = await db().formVersion.findFirstOrThrow({ where: { formKey: form } });
    expect(version.document).toEqual({ format: 1, ...said });
    if (!said) throw new Error('The version was published');
    const older = await db().formVersion.create({ data: { formKey: form, number: 2, document: said } });
    expect(await documentOf(writes, older.id)).toEqual(said);
    expect((await formByKey(writes, form))?.versions.map(({ document }) => document)).toEqual([said, said]);
    expect(await db().formVersion.findUniqueOrThrow({ where: { id: older.id } })).toMatchObject(older);
  });
});

describe('a form', () => {
  it('begins as a ready one, changes, and is published once however many press', async () => {
    const { writes, form, programmeId } = await begun();
    expect(
      await saveQuestion(writes, {
        form,
        version: 1,
        part: 2,
        question: null,
        conditions: [{ question: 'small-groups', is: ['1', '2'] }],
        typed: question({ kind: 'one', label: 'What would have helped?', options: ['Time', 'Quiet'] }),
      }),
    ).toMatchObject({ ok: true });
    const both = await Promise.all([
      publishForm(writes, { form, version: 2 }),
      publishForm(writes, { form, version: 2 }),
    ]);
    expect(both.filter((outcome) => outcome.ok)).toHaveLength(1);
    const [version] = await formVersionsFor(writes, 'participants', programmeId);
    const document = await documentOf(writes, version?.id ?? '');
    expect(questionsOf(document).at(-1)).toMatchObject({
      kind: 'one',
      key: 'what-would-have-helped',
      options: [{ key: 'time' }, { key: 'quiet' }],
      showIf: { question: 'small-groups', is: ['1', '2'] },
    });
    await expect(
      db().formVersion.update({ where: { id: version?.id ?? '' }, data: { number: 9 } }),
    ).rejects.toThrow();
  });

  it('keeps its earlier version as it was; the next one keeps the keys of what it improves', async () => {
    const { writes, form } = await begun();
    await publishForm(writes, { form, version: 1 });
    await saveQuestion(writes, {
      form,
      version: 2,
      part: 1,
      question: 'table-coaches',
      conditions: [],
      typed: question({
        kind: 'rating',
        label: 'Your table coach',
        low: 'Not helpful',
        high: 'Very helpful',
      }),
    });
    await publishForm(writes, { form, version: 3 });
    const known = await formByKey(writes, form);
    expect(
      known?.versions.map(({ number, document }) => [
        number,
        questionsOf(document).find(({ key }) => key === 'table-coaches')?.label,
      ]),
    ).toEqual([
      [2, 'Your table coach'],
      [1, 'Table coaches'],
    ]);
  });

  it('tells whoever comes second, and overwrites nothing', async () => {
    const { writes, form } = await begun();
    const version = await draftVersion(form);
    const both = await Promise.all([
      changeTop(writes, { form, version, title: 'One', minutes: 2 }),
      pressStep(writes, { form, version, step: { what: 'down', question: 'small-groups' } }),
    ]);
    expect(both.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(both.find((outcome) => !outcome.ok)).toMatchObject({ problems: [{ field: 'form' }] });
  });

  it('can’t be published while a part is empty, or a question depends on one that is gone', async () => {
    const { writes, form } = await begun('');
    expect(await publishForm(writes, { form, version: 1 })).toMatchObject({ ok: false });
    const other = await begun('one-month-after');
    await pressStep(other.writes, {
      form: other.form,
      version: 1,
      step: { what: 'remove', question: 'used-it' },
    });
    expect(await publishForm(other.writes, { form: other.form, version: 2 })).toMatchObject({
      ok: false,
      problems: [{ field: 'form' }, { field: 'form' }],
    });
  });

  it('speaks another language where somebody gave it words, and English elsewhere', async () => {
    const { writes, form } = await begun();
    await translateForm(writes, {
      form,
      version: 1,
      language: 'cy',
      typed: { 'question.small-groups.label': 'Gweithio mewn grwpiau bach' },
    });
    const known = await formByKey(writes, form);
    const [first, second] = known ? questionsOf(translatedInto(documentNow(known), 'cy')) : [];
    expect([first?.label, second?.label]).toEqual([
      'Gweithio mewn grwpiau bach',
      leftInEnglish('Table coaches'),
    ]);
  });

  it('is read by those who run a cohort of its programme, and written by those who run the programme', async () => {
    const { form, programmeId } = await begun();
    const organisation = await db().organisation.create({ data: { name: randomUUID() } });
    const cohort = await db().cohort.create({
      data: {
        slug: `c-${randomUUID()}`,
        programmeId,
        commissionerId: organisation.id,
        name: 'C',
        area: 'A',
        places: 5,
        venue: 'V',
      },
    });
    const reads = await buildViewer({ kind: 'facilitator', cohortId: cohort.id });
    expect(await formByKey(reads, form)).toMatchObject({ editable: false });
    await expect(changeTop(reads, { form, version: 1, title: 'Mine', minutes: 1 })).rejects.toThrow(Refused);
    await expect(
      changeTop(reads, { form: 'end-of-course', version: 1, title: 'Mine', minutes: 1 }),
    ).rejects.toThrow(Refused);
  });
});
