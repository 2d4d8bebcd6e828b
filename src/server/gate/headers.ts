import { randomBytes } from 'node:crypto';
import { env } from '../env';

/** A content security policy and the nonce within it, which Next reads from there and puts on its own scripts. */
export function contentSecurityPolicy(): string {
  const nonce = randomBytes(16).toString('base64');
  // React's messages for developers are made with eval; the built server needs none.
  const forDevelopers = env().NODE_ENV === 'development' ? " 'unsafe-eval'" : '';
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${forDevelopers}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** For the pages of those who answer: one script, its worker and one stylesheet of ours, and nothing that stands in the page itself. */
export const policyOfFiles =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; worker-src 'self'; manifest-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** For a page of ours that has no script and one style. */
export const policyWithoutScript = (styleHash: string): string =>
  `default-src 'none'; style-src '${styleHash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

/** Headers of every answer but files that are the same for everybody. */
export function safetyHeaders(policy: string): [string, string][] {
  const headers: [string, string][] = [
    ['Content-Security-Policy', policy],
    ['X-Content-Type-Options', 'nosniff'],
    // Not no-referrer: browsers would then send forms with "Origin: null", which Next refuses.
    ['Referrer-Policy', 'same-origin'],
    [
      'Permissions-Policy',
      'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    ],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    // Pages hold what is for one reader's eyes.
    ['Cache-Control', 'private, no-store'],
  ];
  if (env().ROUNDTABLE_URL.startsWith('https://'))
    headers.push(['Strict-Transport-Security', 'max-age=31536000; includeSubDomains']);
  return headers;
}
