import type { Say } from '@/languages/say';
import { escaped, page } from './page';

/** Said to somebody who came to look. The link leads to where they were going. */
export function awayPage(say: Say): string {
  return page(
    say('away.title'),
    `<p>${say('away.text')}</p><p>${say('away.wait')}</p><p><a class="again" href="">${say('away.again')}</a></p>`,
    say,
  );
}

/** Said where a page could not be made, for a reason of ours. The log has the reason under the same code. */
export function brokenPage(say: Say, code: string): string {
  return page(
    say('broken.title'),
    `<p>${say('broken.text')}</p><p><a class="again" href="">${say('away.again')}</a></p><p class="soft">${say('broken.code', { code: escaped(code) })}</p>`,
    say,
  );
}

/**
 * Said to somebody who sent a form: everything that they typed travels with this page, to be sent again by one press.
 * A file can't travel so, and is asked for again; none belongs to a form of those who answer, so that is said in English.
 * @param code of what went wrong, where it isn't the records that are away.
 */
export function sendAgainPage(
  say: Say,
  fields: Iterable<[string, string | File]>,
  enctype: string,
  code?: string,
): string {
  const texts: string[] = [];
  const files: string[] = [];
  for (const [name, value] of fields) {
    if (typeof value === 'string')
      texts.push(`<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`);
    else
      files.push(
        `<label for="file-${files.length}">Choose the file again${value.name ? ` (${escaped(value.name)})` : ''}</label><input type="file" id="file-${files.length}" name="${escaped(name)}">`,
      );
  }
  const why = code === undefined ? say('unsent.away') : say('unsent.broken', { code: escaped(code) });
  return page(
    say('unsent.title'),
    `<p>${why} ${say('unsent.kept')}</p><p>${say('unsent.leave')}</p><form method="post" action="" enctype="${enctype}" accept-charset="utf-8">${texts.join('')}${files.join('')}<p><button type="submit">${say('unsent.send')}</button></p></form><p class="soft">${say('unsent.more')}</p>`,
    say,
  );
}
