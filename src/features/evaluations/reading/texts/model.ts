import { type Story, storyIn } from '@/features/forms/answers';
import { kinds } from '@/features/forms/kinds';
import { type FormDocument, type Question, textsOf } from '@/features/forms/model';
import type { Stage } from '../../model';

/**
 * Whether those who run a cohort may read a stage's texts: of named answers always; else once they are released. One new
 * text beside one newly finished name would tell whose it is.
 */
export const mayReadTexts = ({ promise, release }: Pick<Stage, 'promise' | 'release'>): boolean =>
  promise === 'named' || release !== null;

/** Something that somebody wrote. `id` leads back to it as long as the stage's texts aren't written anew. */
export type WrittenText = {
  id: string;
  question: string;
  text: string;
  story: Story | null;
  /** Whose it is, of a named form only. */
  name: string | null;
  seen: boolean;
  /** Why it isn't to be read any more. */
  hidden: string | null;
};

export const textsShown = ['unseen', 'all', 'hidden'] as const;
export type TextsShown = (typeof textsShown)[number];

export type TextFilter = { show: TextsShown; search: string; page: number };

/** Reads a page's query; anything unknown is left at its usual. */
export function readTextFilter(query: Record<string, string | string[] | undefined>): TextFilter {
  const one = (name: string) => [query[name] ?? ''].flat()[0] ?? '';
  const page = Number(one('page'));
  return {
    show: textsShown.find((known) => known === one('show')) ?? 'all',
    search: one('search').trim(),
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

const textsAPage = 50;

export type TextPage = { texts: WrittenText[]; found: number; pages: number; unseen: number; hidden: number };

/** The texts that fit a filter, a page at a time. */
export function pageOfTexts(all: readonly WrittenText[], { show, search, page }: TextFilter): TextPage {
  const wanted = search.toLowerCase();
  const fitting = all.filter((text) => {
    if (show === 'hidden' ? text.hidden === null : text.hidden !== null) return false;
    if (show === 'unseen' && text.seen) return false;
    return (
      wanted === '' ||
      [text.text, ...Object.values(text.story ?? {})].some((part) => part.toLowerCase().includes(wanted))
    );
  });
  const pages = Math.max(1, Math.ceil(fitting.length / textsAPage));
  const start = (Math.min(page, pages) - 1) * textsAPage;
  return {
    texts: fitting.slice(start, start + textsAPage),
    found: fitting.length,
    pages,
    unseen: all.filter((text) => !text.seen && text.hidden === null).length,
    hidden: all.filter((text) => text.hidden !== null).length,
  };
}

export type TextRow = {
  id: string;
  questionKey: string;
  text: string;
  name: string | null;
  seen: boolean;
  hidden: string | null;
};

/** Rows as they are read: in the order of the form's questions, stories taken apart. */
export function toTexts(document: FormDocument, rows: readonly TextRow[]): WrittenText[] {
  const questions = textsOf(document);
  return questions.flatMap((question) =>
    rows
      .filter((row) => row.questionKey === question.key)
      .map(({ questionKey: _key, text, ...row }) => {
        const story = storyTold(question, text);
        return { ...row, question: question.label, text: story?.text ?? text, story };
      }),
  );
}

function storyTold(question: Question, text: string): Story | null {
  switch (kinds[question.kind].answer) {
    case 'story':
      return storyIn(text);
    case 'mark':
    case 'choice':
    case 'choices':
    case 'text':
      return null;
  }
}
