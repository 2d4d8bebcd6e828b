import { describe, expect, it } from 'vitest';
import { changeWords } from '@/features/group-messages/words/commands';
import { previewsOf, templateOf } from '@/features/group-messages/words/data';
import { changedWords } from '@/features/group-messages/words/schema';
import { loadWords } from '@/features/messages/templates/data';
import { speaking } from '@/languages/say';
import { db } from '@/server/db';
import { system } from '@/server/viewer';
import { expectDone } from '@tests/support/expect-done';
import { built, type Built } from '@tests/support/group-messages';

const viewer = system('test');
describe('words of a programme', () => {
  const place = async ({ slug }: Built) =>
    db().cohort.findUniqueOrThrow({ where: { slug }, include: { programme: true } });
  const values = { name: 'Ana', course: 'London', seat: 'at table 3' };

  it('stand in place of Roundtable’s, are told apart by version, and pass over a field that is gone', async () => {
    const { programme } = await place(await built());
    const keep = (text: string, version: number) => {
      const typed = {
        programme: programme.slug,
        kind: 'seat',
        language: 'en',
        version,
        subject: 'Moved',
        text,
      };
      return changeWords(viewer, changedWords.parse(typed));
    };
    const said = () =>
      loadWords(db(), 'seat', { say: speaking(null), programmeId: programme.id }, values).then(
        ({ text }) => text,
      );
    expect(await said()).toContain('in London you now sit at table 3.');
    await expectDone(keep('{name}: {seat}', 0));
    expect(await said()).toBe('Ana: at table 3');
    expect((await keep('Mine: {seat}', 0)).ok).toBe(false);
    const takeBack = (version: number) =>
      changeWords(viewer, {
        ...{ programme: programme.slug, kind: 'seat', language: 'en', version, words: null },
      });
    await expectDone(keep('{name}: {seat}.', 1));
    // A page that was opened before that wipes nothing; nor does one from before it was taken back write over what came after.
    expect((await takeBack(1)).ok).toBe(false);
    await expectDone(takeBack(2));
    expect(await said()).toContain('in London you now sit at table 3.');
    expect((await keep('Old: {seat}', 1)).ok).toBe(false);
    await expectDone(keep('{name}: {seat}', 3));
    await db().messageWords.updateMany({
      where: { programmeId: programme.id },
      data: { text: '{gone} {seat}' },
    });
    expect(await said()).toContain('in London you now sit at table 3.');
  });

  it('are shown as three people would read them, with nothing made up beside a name', async () => {
    const world = await built();
    const { programme } = await place(world);
    await db().programme.update({ where: { id: programme.id }, data: { name: 'Another programme' } });
    const template = await templateOf(viewer, programme, { kind: 'joining', language: 'en' });
    if (!template) throw new Error('Whoever runs everything sees it');
    const { previews } = await previewsOf(viewer, programme, template, []);
    expect(previews).toHaveLength(3);
    for (const { words } of previews) {
      expect(words.text).toContain('Another programme');
      expect(words.text).toContain('You sit at [Their table]');
      for (const { name, example } of template.fields)
        if (['table', 'coach', 'arranged'].includes(name)) expect(words.text).not.toContain(example);
    }
  });

  it('with an unknown field are not kept', () => {
    const typed = { programme: 'x', kind: 'seat', language: 'en', version: 0, subject: 'Moved' };
    expect(changedWords.safeParse({ ...typed, text: '{naem} {seat}' }).error?.issues[0]?.message).toContain(
      '{naem} can’t be filled in',
    );
  });
});
