import type { Language } from '@/languages/known';
import type { TemplateKind } from '@/features/messages/templates/kinds';
import type { ChangedWords } from '@/features/messages/templates/own-words';
import type { Field, Words } from '@/features/messages/templates/model';

/** A message that goes by itself, in the list of them. */
export type TemplateLine = {
  kind: TemplateKind;
  title: string;
  when: string;
  everywhere: boolean;
  /** The languages in which somebody wrote other words. */
  changed: Language[];
  /** Those of them in which the words don't fit any more, so that Roundtable's go. */
  passedOver: Language[];
};

/** One of them with its words. `changed`: those that stand in place of Roundtable's. */
export type Template = Omit<TemplateLine, 'changed' | 'passedOver'> & {
  language: Language;
  languages: Language[];
  fields: readonly (Field & { name: string })[];
  /** What stands around it, whatever it says. */
  around: string;
  own: Words;
  changed: ChangedWords | null;
  /** Whether these don't fit any more, so that Roundtable's go. */
  isPassedOver: boolean;
  /** How often they were changed or taken back. */
  version: number;
  /** Whether the viewer may change it. */
  isTheirs: boolean;
};

/** What a person of a cohort would read. */
export type Preview = { personId: string; name: string; words: Words };
