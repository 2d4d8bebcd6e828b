/** Four parts of a text message: what nobody minds on an old phone. */
const longest = 612;

/**
 * A message as a text message: all of it where it fits, else what it is about and its first link. Null when it has
 * neither: then somebody gives it by hand.
 */
export function asText({ subject, text }: { subject: string; text: string }): string | null {
  const whole = `${subject}\n\n${text}`;
  if (whole.length <= longest) return whole;
  const link = /https?:\/\/[^\s<>"']+/.exec(text)?.[0];
  const short = link ? `${subject}: ${link}` : '';
  return short !== '' && short.length <= longest ? short : null;
}

/**
 * The lines of a postal address as GOV.UK Notify takes them, the postcode last. Null when it isn't a whole one: a name or
 * house, a place and a postcode at least.
 */
export function postalLines(name: string, address: string): string[] | null {
  const lines = [name, ...address.split(/[\n,]/)].map((line) => line.trim()).filter((line) => line !== '');
  const postcode = /^[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}$/i;
  return lines.length >= 3 && lines.length <= 7 && postcode.test(lines.at(-1) ?? '') ? lines : null;
}
