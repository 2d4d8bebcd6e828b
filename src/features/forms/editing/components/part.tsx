import { addresses } from '@/addresses';
import { ButtonLink } from '@/ui/button-link';
import { TextField } from '@/ui/field';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { Link } from '@/ui/link';
import { SubmitButton } from '@/ui/submit-button';
import { TextArea } from '@/ui/text-area';
import type { Form, Question, Section } from '../../model';
import { changePart } from '../actions';
import { adviceOn } from '../advice';
import { kinds } from '../../kinds';
import { Draft } from './draft';
import { Steps } from './steps';

type Props = { form: Form; section: Section; number: number; last: boolean };

/** A part of a form: its title, its questions in order, and what can be done to each. */
export function Part({ form, section, number, last }: Props) {
  return (
    <section aria-labelledby={`part-${number}`} className="mb-10">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h2 id={`part-${number}`}>
          Part {number}: {section.title}
        </h2>
        <Steps
          form={form}
          what={`part ${number}`}
          name={section.title}
          up={number > 1}
          down={!last}
          remove={number > 1 || !last}
        />
      </div>
      {section.lead && <p className="text-soft">{section.lead}</p>}
      <Title form={form} section={section} number={number} />
      <Questions form={form} section={section} number={number} last={last} />
      <ButtonLink
        variant="quiet"
        href={addresses.form(form.key).newQuestion({ part: number })}
      >{`Add a question to part ${number}`}</ButtonLink>
    </section>
  );
}

function Title({ form, section, number }: Omit<Props, 'last'>) {
  return (
    <details className="mt-2">
      <summary className="w-fit cursor-pointer py-2.5 text-teal underline underline-offset-3">
        Change the title of part {number}
      </summary>
      <ActionForm
        action={changePart}
        values={{ title: section.title, lead: section.lead ?? '' }}
        idPrefix={`part-${number}-`}
        className="max-w-3xl"
      >
        <Draft form={form} />
        <Hidden name="part" value={String(number)} />
        <TextField name="title" label="Title" />
        <TextArea name="lead" label="A line below it" rows={2} />
        <SubmitButton variant="quiet" pending="Saving…">
          Save part {number}
        </SubmitButton>
      </ActionForm>
    </details>
  );
}

function Questions({ form, section, number, last }: Props) {
  return (
    <>
      {section.questions.length === 0 && <p className="my-4 text-soft">No question yet.</p>}
      <ol className="my-4 border-t border-line">
        {section.questions.map((question, index) => (
          <li
            key={question.key}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-3"
          >
            <InShort form={form} question={question} />
            <Steps
              form={form}
              what={`question ${question.key}`}
              name={question.label}
              up={index > 0 || number > 1}
              down={index + 1 < section.questions.length || !last}
              remove
            />
          </li>
        ))}
      </ol>
    </>
  );
}

function InShort({ form, question }: { form: Form; question: Question }) {
  return (
    <div className="min-w-0 max-w-2xl">
      <Link href={addresses.form(form.key).question(question.key)}>{question.label}</Link>
      <p className="text-small text-soft">
        {kinds[question.kind].name}
        {question.showIf ? ', only for some' : ''}
      </p>
      {adviceOn(question.label).map((advice) => (
        <p key={advice} className="text-small text-amber">
          {advice}
        </p>
      ))}
    </div>
  );
}
