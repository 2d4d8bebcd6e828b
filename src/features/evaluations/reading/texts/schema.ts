import { z } from 'zod';
import { stageRef } from '../../schema';

const id = z.union([z.uuid(), z.string().regex(/^[0-9a-f-]{36}\.[a-z0-9.-]{1,200}$/)]);
const where = {
  show: z.string().max(20).default('all'),
  search: z.string().max(200).default(''),
  page: z.string().max(6).default('1'),
};

export const seenTexts = stageRef.extend({
  ...where,
  texts: z.union([z.array(id), id.transform((one) => [one])], { error: 'Tick what you have read' }),
});
export type SeenTexts = z.output<typeof seenTexts>;

export const hiddenText = stageRef.extend({
  ...where,
  text: id,
  reason: z.string().trim().min(1, 'Say why this is hidden').max(500, 'Use up to 500 characters'),
});
export type HiddenText = z.output<typeof hiddenText>;

export const shownText = stageRef.extend({ ...where, text: id });
export type ShownText = z.output<typeof shownText>;
