import { addresses } from '@/addresses';
import { formPost } from '@/server/form-post';
import { holderOf } from '@/server/viewer';
import * as commands from './commands';
import { answer } from './schema';

/** For the holder of an offer's link. The page shows what came of it: a second press changes nothing. */
export const answerOffer = formPost(
  answer,
  commands.answerOffer,
  (_came, { link, language }) => ({ to: addresses.offer(link).home({ language }) }),
  holderOf,
);
