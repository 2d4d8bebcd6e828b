import type { Say } from '@/languages/say';
import { Checkboxes } from '@/ui/choices';
import { TextArea } from '@/ui/text-area';
import { kindKeys, needKinds } from '../../model';

/** What would help somebody take part, for a form of those who apply: any of the list, and their own words. */
export function NeedsFields({ say }: { say: Say }) {
  return (
    <>
      <Checkboxes
        name="needs"
        label={say('need.tick')}
        hint={say('need.lead')}
        options={needKinds.map((kind) => ({ value: kind, label: say(kindKeys[kind]) }))}
      />
      <TextArea name="needsWords" label={say('need.words')} rows={4} limit={2000} />
    </>
  );
}
