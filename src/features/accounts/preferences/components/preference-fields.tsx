import { Checkboxes, Radios } from '@/ui/choices';
import { TextField } from '@/ui/field';
import { Hidden } from '@/ui/hidden';
import { contacts, contactWords } from '../../model';
import { formats, formatWords, languageOptions, markOf, type Preferences, wishes, type Wish } from '../model';

/** Said to the person themselves, or to whoever writes it down for them. */
type Words = {
  knownAs: string;
  knownAsHint: string;
  saidAs: string;
  contactBy: string;
  format: string;
  language: string;
  wishes: string;
  wish: Record<Wish, { label: string; hint: string }>;
};

export const ownWords: Words = {
  knownAs: 'What do you like to be called?',
  knownAsHint: 'Leave it empty if your name as it is will do.',
  saidAs: 'How is your name said?',
  contactBy: 'How shall we reach you?',
  format: 'How does it have to look, so that you can read it?',
  language: 'In which language?',
  wishes: 'What we send',
  wish: {
    noContact: {
      label: 'Don’t contact me',
      hint: 'Then you get only what you ask for yourself, such as a link to sign in.',
    },
    noReminders: {
      label: 'Don’t write to me about forms',
      hint: 'You can still answer them, at your table or by the link that you have.',
    },
    adverts: {
      label: 'Tell me about other courses',
      hint: 'We only do so if you tick this.',
    },
  },
};

export const theirWords: Words = {
  knownAs: 'What do they like to be called?',
  knownAsHint: 'Leave it empty if their name as it is will do.',
  saidAs: 'How is their name said?',
  contactBy: 'How would they rather be reached?',
  format: 'How does what they get have to look?',
  language: 'In which language?',
  wishes: 'What they said of being written to',
  wish: {
    noContact: {
      label: 'They asked not to be contacted',
      hint: 'Then they get only what they ask for themselves, such as a link to sign in. Who said so themselves takes it back themselves.',
    },
    noReminders: {
      label: 'They asked not to be written to about forms',
      hint: 'They can still answer, at their table or by the link that they have. Who said so themselves takes it back themselves.',
    },
    adverts: {
      label: 'They agreed to hear of other courses',
      hint: 'Tick this only if they said so, and say below how they did.',
    },
  },
};

/** What the fields below show before anything was sent. */
export const valuesOf = (preferences: Preferences) => ({
  knownAs: preferences.knownAs,
  saidAs: preferences.saidAs,
  contactBy: preferences.contactBy,
  format: preferences.format,
  language: preferences.language,
  wishes: wishes.filter((wish) => preferences[wish]),
});

/** How somebody is called and reached, within a form of its own. */
export function PreferenceFields({ shown, words }: { shown: Preferences; words: Words }) {
  return (
    <>
      <Hidden name="shown" value={markOf(shown)} />
      <TextField name="knownAs" label={words.knownAs} hint={words.knownAsHint} autoComplete="off" />
      <TextField
        name="saidAs"
        label={words.saidAs}
        hint="In letters, such as “SHI-vaun” for Siobhán. It can stay empty."
        autoComplete="off"
      />
      <Radios
        name="contactBy"
        label={words.contactBy}
        options={contacts.map((value) => ({ value, label: contactWords[value] }))}
      />
      <Radios
        name="format"
        label={words.format}
        options={formats.map((value) => ({ value, label: formatWords[value] }))}
      />
      <Radios name="language" label={words.language} options={languageOptions} />
      <Checkboxes
        name="wishes"
        label={words.wishes}
        options={wishes.map((value) => ({ value, ...words.wish[value] }))}
      />
    </>
  );
}
