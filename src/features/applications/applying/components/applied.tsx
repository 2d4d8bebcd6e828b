import { addresses } from '@/addresses';
import { NeedHelp } from '@/features/forms/answering/components/need-help';
import { TypedText } from '@/features/forms/answering/components/typed-text';
import { readIn } from '@/features/forms/translating';
import type { Say } from '@/languages/say';
import type { FormState } from '@/ui/form-state';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import type { ApplicationSession } from '../model';

type Props = {
  say: Say;
  session: ApplicationSession;
  link: string;
  again: boolean;
  /** What was just typed on a page that didn’t know yet that it was sent. */
  typed: FormState['values'];
};

/** Said once an application is in: its reference, and what comes next. What it says is not shown again, to nobody who may come to this link. */
export function Applied({ say, session, link, again, typed }: Props) {
  const { slug, cohortName, programmeName, reference, paired, contact } = session;
  const kept = `${session.id}/form`;
  const isMore = Object.keys(typed).length > 0;
  return (
    <Page
      size="participant"
      width="narrow"
      eyebrow={`${programmeName}, ${cohortName}`}
      title={say('apply.sent')}
      forget={kept}
    >
      <div className="space-y-4">
        {isMore && <Notice>{say('apply.notIn')}</Notice>}
        {again && <Notice>{say('apply.again')}</Notice>}
        <p className="text-lead font-semibold">{say('apply.reference', { reference })}</p>
        <p>{say('apply.next')}</p>
        {paired && <p>{say('apply.paired')}</p>}
        <p>{say('apply.keep')}</p>
        <p className="no-print">
          <a href={addresses.apply(slug).takeBack(link, { language: say.asked })}>{say('apply.takeBack')}</a>
        </p>
      </div>
      <TypedText say={say} sent={typed} document={readIn(session.document, say.language)} leftOver={kept} />
      <NeedHelp say={say} contact={contact} />
    </Page>
  );
}
