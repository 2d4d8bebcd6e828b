'use server';

import { currentViewer } from '@/server/viewer';
import { find } from './data';
import type { FoundKinds } from './model';
import { searched } from './schema';

/** What the page of the same name finds, for a list that fills while one types. Like every action it takes what was there last, and a form: the gate lets nothing else by. */
export async function findNow(_last: null, sent: FormData): Promise<FoundKinds> {
  return find(await currentViewer(), searched.parse(sent.get('q')));
}
