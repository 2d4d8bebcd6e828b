import { z } from 'zod';

/** What was typed before this device forgot whose form it was, as it is sent; it goes on to the form. */
const typedBefore = { _typed: z.string().optional() };

export const enteredCode = z.object({
  code: z
    .string()
    .trim()
    .min(1, 'Type the code that is on your table’s card')
    .max(40, 'The code has eight letters and figures'),
  /** Said in the room: then the list shows whole names. */
  dayCode: z.string().trim().max(10, 'The code of the day has four figures').default(''),
  /** Ticked when the device goes round the table. */
  shared: z.literal('yes').optional(),
  ...typedBefore,
});
export const chosenPerson = z.object({ person: z.uuid({ error: 'Choose your name' }), ...typedBefore });
