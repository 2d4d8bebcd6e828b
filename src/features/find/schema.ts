import { z } from 'zod';

export const longestSearch = 200;
export const searched = z.string().max(longestSearch).catch('');
