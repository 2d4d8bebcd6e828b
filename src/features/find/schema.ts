import { z } from 'zod';

export const searched = z.string().max(200).catch('');
