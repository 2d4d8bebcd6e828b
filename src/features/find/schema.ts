import { z } from 'zod';

/** What is searched for, wherever it comes from. */
export const searched = z.string().trim().max(200).catch('');
