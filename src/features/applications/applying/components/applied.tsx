import { addresses } from '@/addresses';
import { NeedHelp } from '@/features/forms/answering/components/need-help';
import type { Say } from '@/languages/say';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import type { ApplicationSession } from '../model';

type Props = { say: Say; session: ApplicationSession; link: string; again: boolean };

/** Said once an application is in: its reference, and what comes next. What it says is not shown again, to nobody who may come to this link. */
export function Applied({ say, session, link, again }: Props) {
  const { slug, cohortName, programmeName, reference, paired, contact } = session;
  return (
    <Page
      size="participant"
      width="narrow"
      eyebrow={`${programmeName}, ${cohortName}`}
      title={say('apply.sent')}
    >
      <div className="space-y-4">
        {again && <Notice>{say('apply.again')}</Notice>}
        <p className="text-lead font-semibold">{say('apply.reference', { reference })}</p>
        <p>{say('apply.next')}</p>
        {paired && <p>{say('apply.paired')}</p>}
        <p>{say('apply.keep')}</p>
        <p className="no-print">
          <a href={addresses.apply(slug).takeBack(link, { language: say.asked })}>{say('apply.takeBack')}</a>
        </p>
      </div>
      <NeedHelp say={say} contact={contact} />
    </Page>
  );
}
