import type { Kind } from './malformed';
import { addressOf } from './routes';
import { strange } from './malformed-strange';

const unreadable = ['%zz', '%', '%00', 'a%00b', '%ff', '%C0%80', '%ED%A0%80', '%E0%A4%A', '%u0041'];
const names = [
  'part',
  'day',
  'plan',
  'who',
  'to',
  'over',
  'compare',
  'what',
  'as',
  'search',
  'language',
  'keyed',
  'sheet',
  'call',
  'sent',
  'forms',
  'looked',
  'came',
  'from',
  'published',
  'stage',
  'order',
  'again',
  'change',
  'page',
  'before',
  'version',
  'constructor',
  '',
  '%5B%5D',
  'a%5Bb%5D',
];
const methods = [
  'TRACE',
  'TRACK',
  'CONNECT',
  'PUT',
  'DELETE',
  'PATCH',
  'PROPFIND',
  'LOCK',
  'M-SEARCH',
  'FOO',
  'get',
];
const cookies = [
  'next-auth.session-token',
  'roundtable-table',
  'roundtable-sign-in',
  'roundtable-visit',
  '__proto__',
];
const crumbs = [
  '',
  'x',
  'a.b.c.d.e',
  '%zz',
  '%00',
  '\xff\xfe',
  'A'.repeat(3_000),
  'eyJhbGciOiJkaXIifQ..a.b.c',
];
const routerStates = ['zz', '%zz', '{}', '[1]', '[[[', '["",{},1,2,3]', '%5B'];
const odd = [
  'RSC: 1',
  'X-Forwarded-Host: a b\\',
  'X-Forwarded-Proto: zz',
  'X-Forwarded-For: %00,zz',
  'Upgrade: websocket',
  'Next-Url: %zz',
  'Next-Router-Prefetch: zz',
  'Next-Router-Segment-Prefetch: /__proto__',
  'Range: bytes=9-1',
  'Accept-Encoding: zz;q=zz',
  'X-Middleware-Subrequest: proxy:proxy',
  'If-None-Match: "',
  'X-Nextjs-Data: 1',
  'Next-Action: zz',
  'X-Http-Method-Override: DELETE',
  'X: y\r\n'.repeat(3_000).trim(),
];
const noHttp = [
  'X',
  ': a',
  'X Y: z',
  'Transfer-Encoding: zz',
  'Content-Length: -1',
  'Content-Length: 1\r\nContent-Length: 2',
  'X: \0',
];

const under = (target: string, rest: string): string => `${target === '/' ? '' : target}/${rest}`;

/** What can be wrong with an address and with what stands above a body. */
export const headKinds: Record<string, Kind> = {
  'an address that is strange': ({ route, pick }) => ({ target: addressOf(route, pick(strange)) }),
  'an address that nobody can read': ({ plain, route, pick }) => ({
    target: under(pick([plain.target, addressOf(route, pick(unreadable))]), pick(unreadable)),
    refused: true,
  }),
  'a page that is nowhere': ({ plain, pick }) => ({
    target: `${under(plain.target, pick(['__proto__', 'constructor', 'x'.repeat(4_000)]))}/nowhere`,
    refused: true,
  }),
  'a strange query': ({ plain, pick }) => ({
    target: `${plain.target}?${pick([...names, '__proto__'])}=${pick(strange)}&${pick(names)}1=${pick(['%zz', '%ff', '%ED%A0%80'])}`,
  }),
  'a null byte in the query': ({ plain, pick }) => ({
    target: `${plain.target}?${pick(names)}=${pick(['%00', 'a%00b'])}`,
    refused: true,
  }),
  'a name twice': ({ plain, pick }) =>
    ((name) => ({
      target: `${plain.target}?${name}=${pick(strange)}&${name}=${pick(strange)}`,
      refused: name !== 'compare',
    }))(pick(names)),
  'a target that is no address': ({ pick }) => ({
    target: pick(['*', 'http://evil.example/', 'nowhere', '?a', '\\', '/\xff', '/a b']),
    refused: true,
  }),
  'a method that is not for pages': ({ pick }) => ({ method: pick(methods), refused: true }),
  'a cookie that is garbage': ({ pick }) => ({ headers: [`Cookie: ${pick(cookies)}=${pick(crumbs)}; ;=;a`] }),
  'a head that is too large': ({ pick }) => ({
    headers: [pick([`Cookie: a=${'a'.repeat(17_000)}`, `X-A: ${'b'.repeat(40_000)}`])],
    refused: true,
  }),
  'a router state that is none': ({ plain, pick }) => ({
    headers: [...plain.headers, 'RSC: 1', `Next-Router-State-Tree: ${pick(routerStates)}`],
    refused: true,
  }),
  'an odd header': ({ plain, pick }) => ({ headers: [...plain.headers, pick(odd)] }),
  'no HTTP': ({ pick }) => ({ headers: [pick(noHttp)], refused: true }),
};
