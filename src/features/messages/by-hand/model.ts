import type { forSomebody } from '../model';
import type { Channel } from '../route';

/** A message that somebody has to see to: to give by hand, or to ask whether it arrived. `text`: null where it may have gone. */
export type ToGive = {
  id: string;
  status: (typeof forSomebody)[number];
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
  if ((way === 'phone' || way === 'text') && phone) return `Phone them: ${phone}`;
  if (way === 'post') return address ? 'Print it and post it' : 'Print it: there is no address';
  return phone ? `Give it to them, or phone them: ${phone}` : 'Give it to them, or print it';
}
