import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Paths } from '@/features/evaluations/reading/paths/components/paths';
import { pathsOf } from '@/features/evaluations/reading/paths/data';
import { at } from '@/server/clock';
import { db } from '@/server/db';
import { derivedToken, hash } from '@/server/tokens';
import { answering } from '@/server/viewer';
import { release } from '@tests/support/ballots';
import { afterTheCourse } from '@tests/support/build';
import { expectDone } from '@tests/support/expect-done';
import { type Room, room, send } from '@tests/support/sending';
import { sendAnswers } from '@tests/support/send-answers';

/** A second linked form, one month after, answered by the people from this number on. */
async function askAgain({ cohortId, stageId, participants }: Room, from: number): Promise<void> {
  const { formVersionId } = await db().stage.findUniqueOrThrow({ where: { id: stageId } });
  const again = await db().stage.create({
    data: {
      cohortId,
      key: 'month-1',
      position: 5,
      promise: 'linked',
      formVersionId,
      opensAt: new Date('2018-02-16T09:00:00Z'),
      closesAt: new Date('2018-02-28T00:00:00Z'),
    },
  });
  const links: string[] = [];
  for (const { id, personId } of participants) {
    const place = crypto.randomUUID();
    const link = derivedToken('answer-link', `${place}/1`);
    await db().participation.create({
      data: { id: place, stageId: again.id, participantId: id, personId, linkHash: hash(link) },
    });
    links.push(link);
  }
  const sent = { recommend: '5', 'would-change': 'A secret' };
  for (const link of links.slice(from))
    await at('2018-02-20T09:00:00Z', () => expectDone(sendAnswers(answering(link), { sent })));
}

it.each([
  [2, 14],
  [7, 9],
  [8, 8],
])(
  'of %i people who answered both forms, each answered by eight or more: shown from eight on',
  async (both, people) => {
    const here = await room('linked', people);
    await send(here, 0, 8);
    await askAgain(here, 8 - both);
    for (const stage of ['immediate', 'month-1'])
      expect(await release(here.runs, here.slug, stage)).toMatchObject({ ok: true });
    const shown = await at(afterTheCourse, () => pathsOf(here.runs, here.cohortId));
    expect(shown.paths).toHaveLength(both);
    const page = renderToStaticMarkup(createElement(Paths, shown));
    expect(page.includes('A secret')).toBe(both >= 8);
    expect(page.includes('Not enough people yet')).toBe(both < 8);
  },
);
