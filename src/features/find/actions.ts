'use server';

import { currentViewer } from '@/server/viewer';
import { find } from './data';
import { type FewFound, fewOf } from './model';

/** The first of what the page of the same name finds, for a list that fills while one types; null for whoever isn't signed in any more. Like every action it takes what was there last, and a form: the gate lets nothing else by. */
export async function findNow(_last: null, sent: FormData): Promise<FewFound | null> {
  const viewer = await currentViewer();
  return viewer.kind === 'guest' ? null : fewOf(await find(viewer, sent.get('q')));
}
