import { textAndLinks } from './model';
import { isLinkEnough } from './purposes';

/** Four parts of a text message: what nobody minds on an old phone. */
const longest = 612;

/**
 * A message as a text message: all of it where it fits. Else, and only where the link is the point of it, what it is about
 * and the link. Null when neither can be: then somebody gives it by hand, and nothing of it is left out.
 */
export function asText({
  kind,
  subject,
  text,
}: {
  kind: string;
  subject: string;
  text: string;
}): string | null {
  const whole = `${subject}\n\n${text}`;
  if (whole.length <= longest) return whole;
  const links = textAndLinks(text).filter(({ link }) => link);
  const [first] = links;
  if (!first || links.length > 1 || !isLinkEnough(kind)) return null;
  const short = `${subject}: ${first.text}`;
  return short.length <= longest ? short : null;
}

/** Said where files can't go along. `link`: where Roundtable is. */
export const withoutFiles = (link: string): string =>
  `The files for your calendar can’t come this way. You find them at ${link}/my`;

/**
 * The lines of a postal address as GOV.UK Notify takes them, the postcode last. Null when it isn't a whole one: a name or
 * house, a place and a postcode at least.
 */
export function postalLines(name: string, address: string): string[] | null {
  const lines = [name, ...address.split(/[\n,]/)].map((line) => line.trim()).filter((line) => line !== '');
  const postcode = /^[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}$/i;
  return lines.length >= 3 && lines.length <= 7 && postcode.test(lines.at(-1) ?? '') ? lines : null;
}
