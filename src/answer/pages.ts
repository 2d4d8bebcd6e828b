import {
  applicationByLink,
  appliedByLink,
  beginApplication,
  course,
  resumeApplication,
  takeBackByLink,
} from './apply';
import { howKept } from './how-kept';
import { formByLink, stopByLink, thanksByLink } from './link';
import { lostLink } from './lost-link';
import { offerByLink } from './offer';
import type { AnswerPage } from './page';
import type { AnswerRoute } from './routes';
import { formAtTable, nextAtTable, scannedCode, tableCode, thanksAtTable, whoAtTable } from './table';

/** Every page of those who answer. */
export const pages: Record<AnswerRoute, AnswerPage> = {
  '/how-answers-are-kept': howKept,
  '/a/lost': lostLink,
  '/a/[link]': formByLink,
  '/a/[link]/thanks': thanksByLink,
  '/a/[link]/stop': stopByLink,
  '/apply/[slug]': course,
  '/apply/[slug]/begin': beginApplication,
  '/apply/[slug]/resume': resumeApplication,
  '/apply/[slug]/[link]': applicationByLink,
  '/apply/[slug]/[link]/sent': appliedByLink,
  '/apply/[slug]/[link]/take-back': takeBackByLink,
  '/offer/[link]': offerByLink,
  '/t': tableCode,
  '/t/who': whoAtTable,
  '/t/answer': formAtTable,
  '/t/next': nextAtTable,
  '/t/thanks': thanksAtTable,
  '/t/[code]': scannedCode,
};
