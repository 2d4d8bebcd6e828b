import { capability } from '@/server/capability';

export const can = {
  /** Whoever holds its link, or sits at its table as the person chosen there; nobody else. */
  answer: capability('participation', ['link', 'table code'], 'answer a form'),
};
