import { escaped, page } from './page';

/** Said to somebody who came to look. The link leads to where they were going. */
export function awayPage(): string {
  return page(
    'Roundtable is away for a moment',
    '<p>It can’t reach its records just now. Nothing that was sent before is lost.</p><p>Wait a minute, then try again.</p><p><a class="again" href="">Try again</a></p>',
  );
}

/** Said where a page could not be made, for a reason of ours. The log has the reason under the same code. */
export function brokenPage(code: string): string {
  return page(
    'Sorry, something went wrong',
    `<p>This is our fault, not yours. Wait a moment, then try again.</p><p><a class="again" href="">Try again</a></p><p class="soft">If it happens again, tell the person who runs your course and give them this code: ${escaped(code)}.</p>`,
  );
}

const isAway = 'Roundtable can’t reach its records just now.';
/** For a form that could not be taken for any other reason. */
export const isBroken = (code: string): string =>
  `Something went wrong here. That is our fault, not yours: its code is ${escaped(code)}.`;

/**
 * Said to somebody who sent a form: everything that they typed travels with this page, to be sent again by one press.
 * A file can't travel so, and is asked for again.
 */
export function sendAgainPage(
  fields: Iterable<[string, string | File]>,
  enctype: string,
  why = isAway,
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
  return page(
    'What you sent has not arrived yet',
    `<p>${why} Nothing that you typed is lost: it is kept in this page.</p><p>Leave this page open, wait a minute, then press the button.</p><form method="post" action="" enctype="${enctype}" accept-charset="utf-8">${texts.join('')}${files.join('')}<p><button type="submit">Send again</button></p></form><p class="soft">If you see this page again, wait a little longer and press once more.</p>`,
  );
}
