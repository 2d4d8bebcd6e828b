import { textTestKind, testKind } from '../model';
import type { Channel } from '../route';

/** Kinds whose own pages say whom they did not reach: there somebody asks again. */
export const seenElsewhere = ['invitation', 'reminder', 'group-message', 'advert', testKind, textTestKind];

/**
 * A message that somebody has to see to: to give by hand, to ask whether it arrived, or to tell in another way, since it did
 * not. `text`: null where it went, or may have.
 */
export type ToGive = {
  id: string;
  status: 'by_hand' | 'unknown' | 'bounced' | 'failed';
  name: string;
  subject: string;
  text: string | null;
  language: string;
  large: boolean;
  way: Channel | null;
  why: string;
  phone: string | null;
  address: string;
  createdAt: Date;
  notAfter: Date | null;
};

/** How it is given, in a few words. */
export function howToGive({ status, way, phone, address }: ToGive): string {
  if (status === 'unknown') return 'Ask them whether it arrived';
  if (status !== 'by_hand')
    return `It did not arrive. ${phone ? `Phone them: ${phone}` : 'Tell them in another way'}`;
  if ((way === 'phone' || way === 'text') && phone) return `Phone them: ${phone}`;
  if (way === 'post') return address ? 'Print it and post it' : 'Print it: there is no address';
  return phone ? `Give it to them, or phone them: ${phone}` : 'Give it to them, or print it';
}
