import { addresses } from '@/addresses';
import { languages } from '@/languages/known';
import { ChoiceLinks } from '@/ui/choice-links';
import { Notice } from '@/ui/notice';
import type { Preview, Template } from '../model';
import { ChangeWords, SendTest, TakeBack } from './template-forms';
import { Previews } from './previews';

type Props = {
  programme: string;
  template: Template;
  people: readonly { personId: string; name: string }[];
  previews: readonly Preview[];
};

/** One message: what it says now, what three people would read, and how to change it. */
export function TemplatePage({ programme, template, people, previews }: Props) {
  const { kind, when, language, own, changed, isPassedOver, isTheirs, everywhere } = template;
  const words = changed ?? own;
  const goesInTheirs = changed !== null && !isPassedOver;
  return (
    <>
      {template.languages.length > 1 && (
        <ChoiceLinks
          label="Language"
          items={template.languages.map((one) => ({
            label: languages[one].english,
            href: addresses.template(kind, { programme, language: one }),
            current: one === language,
          }))}
        />
      )}
      <p className="mb-6 max-w-3xl text-soft">
        {when} {goesInTheirs ? 'It goes in your own words.' : 'It goes in Roundtable’s words.'}
        {everywhere && ' It is the same for all programmes.'} {template.around}
      </p>
      {isPassedOver && (
        <Notice tone="warning" title="Your words don’t fit any more">
          A field in them can’t be filled in, or one that has to stay is gone. Until they are put right, it
          goes in Roundtable’s words.
        </Notice>
      )}
      <section aria-labelledby="now" className="mb-10">
        <h2 id="now">{isPassedOver ? 'Your words' : 'What it says now'}</h2>
        <div className="mt-3 max-w-3xl rounded-lg border border-line bg-card p-5" dir="auto">
          <p className="mb-3 font-semibold">{words.subject}</p>
          <p className="break-words whitespace-pre-wrap">{words.text}</p>
        </div>
        <div className="mt-4 flex flex-wrap items-start gap-x-6">
          <SendTest programme={programme} template={template} />
          {changed && isTheirs && <TakeBack programme={programme} template={template} />}
        </div>
      </section>
      {isTheirs ? (
        <ChangeWords programme={programme} template={template} words={words} />
      ) : (
        <Notice>
          {everywhere
            ? 'An administrator can change it: it is the same for everybody.'
            : 'Whoever runs the whole programme can change it.'}
        </Notice>
      )}
      <Previews people={people} previews={previews} hidden={{ programme, language }} />
    </>
  );
}
