'use server';

import { currentViewer } from '@/server/viewer';
import { find } from './data';
import type { FoundKinds } from './model';
import { searched } from './schema';

/** What the page of the same name finds, for a list that fills while one types. */
export async function findNow(search: string): Promise<FoundKinds> {
  return find(await currentViewer(), searched.parse(search));
}
