import { cohortBySlug } from '@/features/cohorts/data';
import { arrangeNeed, recordNeed, reviewNeed } from '@/features/needs/commands';
import { ownersIn } from '@/features/needs/owners/data';
import type { NeedKind } from '@/features/needs/model';
import type { ArrangedForm } from '@/features/needs/schema';
import { at } from '@/server/clock';
import { system } from '@/server/viewer';
import { given } from './given';

const seed = system('seed');

type Arranged = Partial<Pick<ArrangedForm, 'adjustment' | 'feature' | 'days' | 'pence' | 'share' | 'agreed'>>;
type Said = { who: string; kind: NeedKind; words: string };
const onThePhone = { share: 'arranged', agreed: 'On the phone, when they got their place' } as const;

/** Records a need, and says what is arranged for it, by whoever runs the cohort. @returns its id */
async function need(slug: string, { who, ...said }: Said, arranged?: Arranged): Promise<string> {
  const on = { cohort: slug, back: 'day' } as const;
  const recorded = await given(recordNeed(seed, { ...on, ...said, whose: { participantId: who } }));
  if (!arranged) return recorded.need;
  const cohort = await cohortBySlug(seed, slug);
  const [owner] = cohort ? await ownersIn(seed, cohort) : [];
  const nothing = { adjustment: '', feature: null, days: [], dueOn: null, pence: null, agreed: '' };
  await given(
    arrangeNeed(seed, {
      ...on,
      ...nothing,
      share: 'nobody',
      ...arranged,
      need: recorded.need,
      version: 1,
      owner: owner?.personId ?? null,
    }),
  );
  return recorded.need;
}

/** What two people of every cohort need of their table. */
export async function tableNeeds(slug: string, participants: readonly string[]): Promise<void> {
  const [, , , fourth = '', fifth = ''] = participants;
  await need(
    slug,
    { who: fourth, kind: 'step_free', words: 'I come in a wheelchair and turn to the left.' },
    { adjustment: 'Keep the way to the door clear.', feature: 'step_free', ...onThePhone },
  );
  await need(
    slug,
    { who: fifth, kind: 'hearing_loop', words: 'I hear well when people face me, one at a time.' },
    { adjustment: 'One speaker at a time, and face them.', feature: 'near_loop', ...onThePhone },
  );
}

/** Needs in every state: nobody sees to it, nothing arranged yet, arranged, and how it was. */
export async function needsInEveryState(slug: string, participants: readonly string[]): Promise<void> {
  const [, , , , fifth = '', sixth = '', seventh = '', eighth = '', ninth = ''] = participants;
  await need(slug, { who: sixth, kind: 'food', words: 'No nuts, also none in the same kitchen.' });
  await need(slug, { who: seventh, kind: 'large_print', words: 'At least 18 point, on cream paper.' }, {});
  await need(
    slug,
    { who: eighth, kind: 'travel', words: 'I can’t use the Underground.' },
    { adjustment: 'A taxi at 9:00 and at 17:00.', pence: 8400 },
  );
  const bsl = await need(
    slug,
    { who: ninth, kind: 'bsl', words: 'Two interpreters who take turns, and I sit where I see both.' },
    { adjustment: 'Two interpreters are booked.', feature: 'sight_line', pence: 96000, ...onThePhone },
  );
  const loop = await need(
    slug,
    { who: fifth, kind: 'speech_to_text', words: 'When many talk at once I lose the thread.' },
    { adjustment: 'A captioner writes along.', pence: 42000 },
  );
  await at('2017-11-23T18:30:00Z', async () => {
    const said = { cohort: slug, back: 'day', reviewed: 1 } as const;
    await given(reviewNeed(seed, { ...said, need: bsl, met: 'met', words: '' }));
    await given(
      reviewNeed(seed, { ...said, need: loop, met: 'not', words: 'The screen stayed dark all morning.' }),
    );
  });
}
