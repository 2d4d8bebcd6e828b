import { ActionForm } from '@/ui/form';
import { SubmitButton } from '@/ui/submit-button';
import { sayOwnPreferences } from '../actions';
import type { Preferences } from '../model';
import { ownWords, PreferenceFields, valuesOf } from './preference-fields';

/** How somebody likes to be called and reached, for them to say. */
export function OwnPreferences({ preferences }: { preferences: Preferences }) {
  return (
    <ActionForm action={sayOwnPreferences} values={valuesOf(preferences)} className="space-y-8">
      <PreferenceFields shown={preferences} words={ownWords} />
      <SubmitButton pending="Saving…">Save</SubmitButton>
    </ActionForm>
  );
}
