import type { Say } from '@/languages/say';
import { Radios } from '@/ui/choices';
import { TextField } from '@/ui/field';
import { TextArea } from '@/ui/text-area';

/** Who somebody is, and how we reach them. */
export const YouFields = ({ say }: { say: Say }) => (
  <>
    <TextField name="name" label={say('apply.name')} autoComplete="name" large />
    <Radios
      name="contactBy"
      label={say('apply.reach')}
      large
      options={[
        { value: 'email', label: say('apply.byEmail') },
        { value: 'phone', label: say('apply.byPhone') },
        { value: 'text', label: say('apply.byText') },
        { value: 'post', label: say('apply.byPost') },
      ]}
    />
    <TextField
      name="email"
      label={say('lost.email')}
      hint={say('apply.email.hint')}
      kind="email"
      autoComplete="email"
      large
    />
    <TextField name="phone" label={say('apply.phone')} kind="tel" autoComplete="tel" width="medium" large />
    <TextArea name="address" label={say('apply.address')} rows={3} large />
  </>
);
