import { kinds, type KindsThat, type QuestionKind } from './kinds';

/** One thing to choose. Its key stays when its words are improved. */
export type Option = { key: string; label: string };

/** A question is asked only of those who answered an earlier page's question with one of these (option keys, or marks). */
export type ShowIf = { question: string; is: string[] };

type Asked = { key: string; label: string; hint?: string; showIf?: ShowIf };
/** What stands at the lowest mark and at the highest. */
export type Ends = { low: string; high: string };

/** What the facts of a kind say that each of its questions carries. */
type Carried<Kind extends QuestionKind> = (Kind extends KindsThat<'ends'> ? Ends : unknown) &
  (Kind extends KindsThat<'list'> ? { options: Option[] } : unknown);

/** The questions of some kinds. */
export type QuestionOf<Kinds extends QuestionKind> = {
  [Kind in Kinds]: Asked & Carried<Kind> & { kind: Kind };
}[Kinds];
export type Question = QuestionOf<QuestionKind>;

export type Section = { title: string; lead?: string; questions: Question[] };

/** A form's words in another language, by section and by question key. What is missing is shown in English. */
export type Translation = {
  /** A language tag such as "cy". */
  language: string;
  /** What its speakers call it: "Cymraeg". */
  name: string;
  title: string;
  sections: { title: string; lead?: string }[];
  questions: Record<
    string,
    { label: string; hint?: string; low?: string; high?: string; options?: Record<string, string> }
  >;
};

/** A published form: what was asked, word for word and in order. It never changes; a new wording is a new version. */
export type FormDocument = {
  title: string;
  minutes: number;
  /** Each part is a page of its own, however short it is: whoever is torn away has at most one part to write again. */
  inParts?: true;
  sections: Section[];
  translations?: Translation[];
};

export type Mark = 1 | 2 | 3 | 4 | 5;
export const marks: readonly Mark[] = [1, 2, 3, 4, 5];

/** The longest text that is kept, in characters as a reader counts them. */
export const longestText = 5_000;

export const questionsOf = (document: FormDocument): Question[] =>
  document.sections.flatMap((section) => section.questions);

/** What can be chosen; none where the answer is a mark or a text. */
export const optionsOf = (question: Question): readonly Option[] =>
  'options' in question ? question.options : kinds[question.kind].always;

/** The questions that are answered in people's own words. */
export const textsOf = (document: FormDocument): Question[] =>
  questionsOf(document).filter((question) => kinds[question.kind].words);

/** What one mark is counted for. `words`: what each mark from 1 up means; of a scale only both ends have words. */
export type Item = { key: string; question: Question; label: string; scale: boolean; words: string[] };

const scale = ({ low, high }: Ends): string[] => [low, '', '', '', high];

function itemsOfQuestion(question: Question): Item[] {
  const { key, label } = question;
  switch (question.kind) {
    case 'rating':
    case 'agree':
      return [{ key, question, label, scale: true, words: scale(question) }];
    case 'confidence':
      return [
        { key: nowKey(key), question, label: `${label}: now`, scale: true, words: scale(question) },
        {
          key: thenKey(key),
          question,
          label: `${label}: before the course`,
          scale: true,
          words: scale(question),
        },
      ];
    case 'yes-no':
    case 'one':
      return [
        { key, question, label, scale: false, words: optionsOf(question).map((option) => option.label) },
      ];
    case 'many':
      return question.options.map((option) => ({
        key: optionKey(key, option.key),
        question,
        label: option.label,
        scale: false,
        words: ['chosen', 'not chosen'],
      }));
    case 'text':
    case 'story':
      return [];
  }
}

/** Everything in a form that is counted, in order. Each item gets at most one mark from one form. */
export const itemsOf = (document: FormDocument): Item[] => questionsOf(document).flatMap(itemsOfQuestion);

/** The items with a mean: ratings, agreement, confidence. */
export const scalesOf = (document: FormDocument): Item[] => itemsOf(document).filter((item) => item.scale);

export const nowKey = (key: string): string => `${key}.now`;
export const thenKey = (key: string): string => `${key}.then`;
export const optionKey = (key: string, option: string): string => `${key}.${option}`;

/** Whom a stage can ask. */
export const stageAudiences = ['participants', 'coaches', 'contributors', 'facilitators'] as const;
export type StageAudience = (typeof stageAudiences)[number];

/** Who a form is for: whom a stage asks, or those who apply. */
export const formAudiences = [...stageAudiences, 'applicants'] as const;
export type FormAudience = (typeof formAudiences)[number];

/** A form that comes with Roundtable, under the name that its versions share. */
export type ReadyForm = { formKey: string; number: number; audience: FormAudience; document: FormDocument };

/** A version as it was published; one that comes with Roundtable and was never asked with has no day. */
export type PublishedVersion = { number: number; publishedAt: Date | null; document: FormDocument };

/** A form with what is being written (null: nothing since it was last published) and its versions, newest first. */
export type Form = {
  key: string;
  audience: FormAudience;
  /** Null: it came with Roundtable. */
  programme: { id: string; name: string } | null;
  draft: FormDocument | null;
  /** Counts up with each change, so that two people who edit at once are told. */
  draftVersion: number;
  versions: PublishedVersion[];
  /** Whether the one who looks may change it. */
  editable: boolean;
};

/** A form as it stands just now: what is being written, or else its latest version. */
export function documentNow({ draft, versions: [latest] }: Pick<Form, 'draft' | 'versions'>): FormDocument {
  const document = draft ?? latest?.document;
  if (!document) throw new Error('A form has a draft or a version');
  return document;
}

export const audienceNames: Record<FormAudience, string> = {
  participants: 'Participants',
  coaches: 'Table coaches',
  contributors: 'Contributors',
  facilitators: 'Facilitators',
  applicants: 'Those who apply',
};
