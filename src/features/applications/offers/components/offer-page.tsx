import type { ReactNode } from 'react';
import { addresses } from '@/addresses';
import type { Say, SentenceKey } from '@/languages/say';
import type { FormState } from '@/ui/form-state';
import { Hidden } from '@/ui/hidden';
import { Page } from '@/ui/page';
import { PostForm } from '@/ui/post-form';
import { SubmitButton } from '@/ui/submit-button';
import { daysSaid } from '../letters';
import type { OfferShown } from '../model';

type Props = { say: Say; link: string; offer: OfferShown; state: FormState };

const titles = {
  open: 'offer.title',
  accepted: 'offer.taken.title',
  declined: 'offer.declined.title',
  deferred: 'offer.deferred.title',
  expired: 'offer.over.title',
  withdrawn: 'offer.over.title',
} as const satisfies Record<OfferShown['state'], SentenceKey>;

/** A place that was offered, with what can be answered; once it was answered or is over, how it stands. */
export function OfferPage({ say, link, offer, state }: Props) {
  const { state: is, lapsed, waiting, waitsForOther, course } = offer;
  const open = is === 'open' && !lapsed;
  const title = waiting
    ? 'offer.waiting.title'
    : waitsForOther
      ? 'offer.other.title'
      : titles[lapsed ? 'expired' : is];
  return (
    <Page size="participant" width="narrow" title={say(title)} lead={leadOf(say, offer)}>
      {(open || is === 'accepted') && <Course say={say} course={course} />}
      {open && offer.paired && <p className="mb-4">{say('offer.pair')}</p>}
      {open && (
        <Answers say={say} link={link} state={state}>
          <Answer value="yes">{say('offer.yes')}</Answer>
          <Answer value="no">{say('offer.no')}</Answer>
          <Answer value="later">{say('offer.later')}</Answer>
        </Answers>
      )}
      {course.contact && <p className="mt-6">{say('offer.ask', { contact: course.contact })}</p>}
    </Page>
  );
}

function leadOf(say: Say, offer: OfferShown): string {
  const { state, lapsed, expiresAt, waiting, full, waitsForOther, course } = offer;
  const until = { date: say.date(expiresAt), time: say.time(expiresAt) };
  if (full) return `${say('offer.full')} ${say('offer.waiting')}`;
  if (waiting) return say('offer.waiting');
  if (waitsForOther) return say('offer.other');
  if (lapsed || state === 'expired') return say('offer.expired', until);
  if (state === 'open') return `${say('offer.lead', { course: course.name })} ${say('offer.until', until)}`;
  if (state === 'accepted') return say('offer.taken', { course: course.name });
  return say('offer.withdrawn');
}

function Course({ say, course: { days, venue } }: { say: Say; course: OfferShown['course'] }) {
  return (
    <div className="mb-6">
      {days.length > 0 && <p>{say('offer.days', { days: daysSaid(say, days) })}</p>}
      {venue && <p>{say('offer.where', { venue })}</p>}
    </div>
  );
}

function Answers({ say, link, state, children }: Omit<Props, 'offer'> & { children: ReactNode }) {
  return (
    <PostForm say={say} action={addresses.offer(link).home()} state={state}>
      <Hidden name="link" value={link} />
      {say.asked && <Hidden name="language" value={say.asked} />}
      <div className="flex flex-col items-start gap-4">{children}</div>
    </PostForm>
  );
}

function Answer({ value, children }: { value: string; children: string }) {
  return (
    <SubmitButton name="answer" value={value} variant={value === 'yes' ? 'primary' : 'quiet'}>
      {children}
    </SubmitButton>
  );
}
