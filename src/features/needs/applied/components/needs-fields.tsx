import type { Say } from '@/languages/say';
import { Checkboxes } from '@/ui/choices';
import { TextArea } from '@/ui/text-area';
import { namesDiagnosis } from '../../diagnoses';
import { kindKeys, needKinds } from '../../model';
import { fieldsOf, type SaidBefore } from '../model';

type Props = { say: Say; before: SaidBefore };

/** What would help somebody take part, for a form of those who apply: any of the list, and their own words. */
export function NeedsFields({ say, before: { said, kept } }: Props) {
  const { needs, needsWords } = fieldsOf(said);
  return (
    <>
      {kept > 0 && <p>{say('need.kept')}</p>}
      <Checkboxes
        name="needs"
        label={say('need.tick')}
        hint={say('need.lead')}
        options={needKinds.map((kind) => ({ value: kind, label: say(kindKeys[kind]) }))}
        defaultValue={needs}
      />
      <TextArea
        name="needsWords"
        label={say('need.words')}
        hint={namesDiagnosis(needsWords) ? say('need.condition') : undefined}
        rows={4}
        limit={2000}
        defaultValue={needsWords}
      />
    </>
  );
}
