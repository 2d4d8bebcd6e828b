import { addresses } from '@/addresses';
import { Button } from '@/ui/button';
import { Radios } from '@/ui/choices';
import { EmptyState } from '@/ui/empty-state';
import { TextField } from '@/ui/field';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { Link } from '@/ui/link';
import { SubmitButton } from '@/ui/submit-button';
import { plural } from '@/writing/words';
import type { StageRef } from '../../../schema';
import { markSeen } from '../actions';
import type { TextFilter, TextPage, WrittenText } from '../model';
import { OneText } from './one-text';

type Props = StageRef & { filter: TextFilter; read: TextPage };

/** What people wrote, question by question, with a search, what is new, and what was hidden. */
export function Texts({ cohort, stage, filter, read }: Props) {
  return (
    <>
      <p className="mb-4 text-soft">In no order. Only those who run the cohort see these.</p>
      <form className="no-print mb-8 max-w-3xl">
        <TextField name="search" label="Find a word" defaultValue={filter.search} width="medium" />
        <Radios
          name="show"
          label="Show"
          inline
          defaultValue={filter.show}
          options={[
            { value: 'all', label: 'All' },
            { value: 'unseen', label: `Not yet seen (${read.unseen})` },
            { value: 'hidden', label: `Hidden (${read.hidden})` },
          ]}
        />
        <Button variant="quiet">Show</Button>
      </form>
      {read.texts.length === 0 ? (
        <Nothing filter={filter} />
      ) : (
        <Found cohort={cohort} stage={stage} filter={filter} read={read} />
      )}
      <Pages cohort={cohort} stage={stage} filter={filter} pages={read.pages} />
    </>
  );
}

function Nothing({ filter }: { filter: TextFilter }) {
  if (filter.search !== '')
    return <EmptyState title={`Nobody wrote “${filter.search}”`}>Try a shorter word.</EmptyState>;
  if (filter.show === 'unseen')
    return (
      <EmptyState title="You have seen everything">New texts appear here when more forms come in.</EmptyState>
    );
  return (
    <EmptyState title={filter.show === 'hidden' ? 'Nothing is hidden' : 'Nobody wrote anything'}>
      {filter.show === 'hidden'
        ? 'What you hide is kept here, with the reason.'
        : 'The questions in people’s own words were left out.'}
    </EmptyState>
  );
}

function Found({ cohort, stage, filter, read }: Props) {
  const questions = [...new Set(read.texts.map((text) => text.question))];
  const where = { cohort, stage, show: filter.show, search: filter.search, page: String(filter.page) };
  const unseen = read.texts.filter((text) => !text.seen);
  return (
    <>
      {unseen.length > 0 && <AllSeen where={where} texts={unseen} />}
      {questions.map((question) => (
        <section key={question} aria-label={question} className="mb-10">
          <h2>{question}</h2>
          <ul className="mt-3 max-w-3xl space-y-4">
            {read.texts
              .filter((text) => text.question === question)
              .map((text) => (
                <OneText key={text.id} text={text} where={where} />
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

export type Where = Record<string, string>;

function AllSeen({ where, texts }: { where: Where; texts: readonly WrittenText[] }) {
  return (
    <ActionForm action={markSeen} idPrefix="all-" className="mb-6">
      {Object.entries(where).map(([name, value]) => (
        <Hidden key={name} name={name} value={value} />
      ))}
      {texts.map((text) => (
        <Hidden key={text.id} name="texts" value={text.id} />
      ))}
      <SubmitButton variant="quiet" pending="Marking…">
        {`Mark ${plural(texts.length, 'this one', `these ${texts.length}`)} as seen`}
      </SubmitButton>
    </ActionForm>
  );
}

function Pages({
  cohort,
  stage,
  filter: { show, search, page: here },
  pages,
}: Omit<Props, 'read'> & { pages: number }) {
  if (pages < 2) return null;
  const to = (page: number) =>
    addresses
      .cohort(cohort)
      .stage(stage)
      .texts({ show, search, page: String(page) });
  return (
    <nav aria-label="Pages" className="flex gap-6">
      {here > 1 && <Link href={to(here - 1)}>Earlier</Link>}
      <span>
        Page {here} of {pages}
      </span>
      {here < pages && <Link href={to(here + 1)}>Next</Link>}
    </nav>
  );
}
