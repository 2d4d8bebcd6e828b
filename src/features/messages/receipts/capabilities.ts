import { capability } from '@/server/capability';

export const can = { note: capability('installation', ['system'], 'note what became of a message') };
