import { NextRequest } from 'next/server';
import { describe, expect, it } from 'vitest';
import { proxy } from '@/proxy';
import { speaking } from '@/languages/say';
import { sendAgainPage } from '@/server/gate/away-page';
import { foreignPage } from '@/server/gate/foreign-page';
import { escaped } from '@/server/gate/page';
import { refusal } from '@/server/gate/refusal';

const form = 'application/x-www-form-urlencoded';
const multipart = 'multipart/form-data; boundary=x';
const home = 'https://roundtable.example.org';
const asked = (method: string, path: string, headers: Record<string, string> = {}, query = '') =>
  refusal({ method, path, query, headers: new Headers(headers), home })?.status;

describe('what the gate turns away', () => {
  it.each(['PUT', 'DELETE', 'PATCH', 'TRACE', 'OPTIONS'])('%s, which no page answers', (method) => {
    expect(asked(method, '/sign-in')).toBe(405);
  });
  it('lets readers, forms and server actions in', () => {
    expect(asked('GET', '/')).toBeUndefined();
    expect(asked('HEAD', '/')).toBeUndefined();
    expect(asked('OPTIONS', '/api/health')).toBeUndefined();
    expect(asked('POST', '/sign-in', { 'content-type': `${form}; charset=utf-8` })).toBeUndefined();
    expect(asked('POST', '/sign-in', { 'content-type': multipart })).toBeUndefined();
    expect(asked('POST', '/sign-in', { 'content-type': multipart, 'next-action': 'abc' })).toBeUndefined();
  });
  it('what is no form', () => {
    expect(asked('POST', '/sign-in', { 'content-type': 'application/json' })).toBe(415);
    expect(asked('POST', '/sign-in')).toBe(415);
    expect(
      asked('POST', '/sign-in', { 'content-type': 'text/plain;charset=UTF-8', 'next-action': 'abc' }),
    ).toBe(415);
    expect(asked('POST', '/sign-in', { 'content-type': form, 'next-action': 'abc' })).toBe(415);
    expect(asked('POST', '/api/x', { 'content-type': 'application/json' })).toBeUndefined();
  });
  it('what is too large: over 1 MB, and over 6 MB where files come in', () => {
    const sized = (path: string, size: number) =>
      asked('POST', path, { 'content-type': form, 'content-length': String(size) });
    expect(sized('/sign-in', 1024 * 1024)).toBeUndefined();
    expect(sized('/sign-in', 1024 * 1024 + 1)).toBe(413);
    expect(sized('/facilitate/cohorts/x/people/import', 6 * 1024 * 1024)).toBeUndefined();
    expect(sized('/facilitate/cohorts/x/people/import', 6 * 1024 * 1024 + 1)).toBe(413);
    expect(sized('/api/x', 10 * 1024 * 1024)).toBe(413);
  });
  it.each(['/a/%zz', '/a/%', '/a/%ff', '/a/%C0%80', '/a/%ED%A0%80', '/a/x%00y'])(
    'the address %s, which nobody can read',
    (path) => {
      expect(asked('GET', path)).toBe(400);
    },
  );
  it('a null byte or a name that comes twice in a query; what else stands there is for the page', () => {
    expect(asked('GET', '/t', {}, '?a=%00')).toBe(400);
    expect(asked('GET', '/t', {}, '?%00=a')).toBe(400);
    expect(asked('GET', '/t', {}, '?a=1&b=2&a=3')).toBe(400);
    expect(asked('GET', '/t', {}, '?a=%zz&b=%ff&__proto__=1&=&100%')).toBeUndefined();
    expect(asked('GET', '/facilitate/cohorts/x/tables/plans', {}, '?compare=1&compare=2')).toBeUndefined();
    expect(asked('GET', '/facilitate/cohorts/x/tables/plans', {}, '?plan=1&plan=2')).toBe(400);
  });
  it.each([
    'https://evil.example',
    'http://roundtable.example.org',
    'https://roundtable.example.org:444',
    'https://roundtable.example.org.evil.example',
    'null',
    'zz',
    `${home}, https://evil.example`,
  ])('a form from %s', (origin) => {
    expect(asked('POST', '/t', { 'content-type': multipart, origin })).toBe(403);
    expect(asked('POST', '/t', { 'content-type': multipart, origin, 'next-action': 'abc' })).toBe(403);
    expect(asked('POST', '/api/health', { 'content-type': form, origin })).toBe(403);
    expect(asked('GET', '/t', { origin })).toBeUndefined();
  });
  it('no form of its own, under any of the names that a machine has for itself', () => {
    const from = (origin: string, at: string) =>
      refusal({
        method: 'POST',
        path: '/t',
        query: '',
        headers: new Headers({ 'content-type': multipart, origin }),
        home: at,
      })?.status;
    expect(from(home, `${home}/`)).toBeUndefined();
    expect(from('http://127.0.0.1:3000', 'http://localhost:3000')).toBeUndefined();
    expect(from('http://localhost:3000', 'http://[::1]:3000')).toBeUndefined();
    expect(from('http://127.0.0.1:3001', 'http://localhost:3000')).toBe(403);
    expect(from('http://127.0.0.1:3000', 'http://roundtable.example.org:3000')).toBe(403);
  });
});

describe('what came along with a form', () => {
  const id = 'f'.repeat(42);
  const posted = {
    $ACTION_REF_1: '',
    '$ACTION_1:0': `{"id":"${id}","bound":"$@1"}`,
    '$ACTION_1:1': '[{"values":{},"errors":[]}]',
    $ACTION_KEY: 'k1',
  };
  const called = { _1_email: 'a', '0': '[{"values":{},"errors":[]},"$K1"]' };
  const sent = async (fields: Record<string, string>, headers: Record<string, string> = {}) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    return (await proxy(new NextRequest('http://localhost:3000/sign-in', { method: 'POST', body, headers })))
      .status;
  };
  const call = (fields: Record<string, string>) => sent(fields, { 'next-action': id });

  // The database is up, so whatever is not turned away goes on.
  it('goes on where it is what React sends for a form of ours', async () => {
    expect(await sent({ ...posted, email: '$1:no:path' })).toBe(200);
    expect(await call({ ...called, _1_$F9: '$F9' })).toBe(200);
    expect(
      await call({
        ...called,
        '0': '[{"a":"$$F1","b":"$undefined","c":["$NaN",{"d":1}],"e":"$0:0:c:1","f":"$D2017-11-23T00:00:00.000Z"},"$K1"]',
      }),
    ).toBe(200);
  });
  it.each([
    ['no action', {}],
    ['an action by its number alone', { [`$ACTION_ID_${id}`]: '' }],
    ['no state', { ...posted, '$ACTION_1:1': '' }],
    ['a state that is no JSON', { ...posted, '$ACTION_1:1': '[zz' }],
    ['more states', { ...posted, '$ACTION_1:1': '[1,2,3]' }],
    ['a function in the state', { ...posted, '$ACTION_1:1': '["$h2"]' }],
    ['a path to nowhere', { ...posted, '$ACTION_1:1': '[{"a":"$1:0:b:__proto__"}]' }],
    ['a path forwards', { ...posted, '$ACTION_1:1': '[{"a":"$1:0:b","b":{}}]' }],
    ['depths', { ...posted, '$ACTION_1:1': `${'['.repeat(90_000)}${']'.repeat(90_000)}` }],
    ['an id that is none', { ...posted, '$ACTION_1:0': '{"id":"toString","bound":"$@1"}' }],
    ['nothing bound', { ...posted, '$ACTION_1:0': `{"id":"${id}","bound":null}` }],
    ['two actions', { ...posted, $ACTION_REF_2: '' }],
    ['a field more', { ...posted, '$ACTION_1:2': '[]' }],
  ])('is turned away with %s', async (_what, fields) => {
    expect(await sent(fields)).toBe(400);
  });
  it.each([
    ['a field of another form', { ...called, _2_email: 'a' }],
    ['no arguments', { _1_email: 'a' }],
    ['arguments that are no JSON', { ...called, '0': 'zz' }],
    ['one argument', { ...called, '0': '["$K1"]' }],
    ['no form among them', { ...called, '0': '["$undefined","a"]' }],
    ['a stream, a map, a promise', { ...called, '0': '[["$R1","$Q1","$@1"],"$K1"]' }],
    ['a part that belongs to no form', { ...called, '2': '"$K1"' }],
  ])('is turned away from a script with %s', async (_what, fields) => {
    expect(await call(fields)).toBe(400);
  });
  it('is turned away where it is no multipart at all, or longer than it may be without having said so', async () => {
    const chunked = (text: string) => {
      const body = new ReadableStream({
        start: (controller) => {
          controller.enqueue(new TextEncoder().encode(text));
          controller.close();
        },
      });
      return proxy(
        new NextRequest('http://localhost:3000/sign-in', {
          method: 'POST',
          body,
          duplex: 'half',
          headers: { 'content-type': multipart },
        }),
      );
    };
    for (const text of ['', 'zz', '--x\r\nContent', '--x\r\nContent-Disposition: form-data\r\n\r\n\r\n--x--'])
      expect((await chunked(text)).status).toBe(400);
    expect((await chunked('a'.repeat(1024 * 1024 + 1))).status).toBe(413);
  });
});

describe('the page for a form from elsewhere', () => {
  it('leads to the address that Roundtable knows as its own, and runs nothing', () => {
    const html = foreignPage('https://roundtable.example.org/"><script>');
    expect(html).toContain('href="https://roundtable.example.org/&quot;&gt;&lt;script&gt;"');
    expect(html).not.toContain('<script>');
  });
});

describe('the headers of a page', () => {
  it('hold a policy with a new nonce each time, which Next is told too', async () => {
    const answers = await Promise.all(
      [1, 2].map(() => proxy(new NextRequest('http://localhost:3000/sign-in'))),
    );
    const policies = answers.map((answer) => answer.headers.get('content-security-policy') ?? '');
    expect(policies[0]).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/=]+' 'strict-dynamic'/);
    expect(policies[0]).not.toContain('unsafe');
    expect(policies[0]).not.toBe(policies[1]);
    expect(answers[0]?.headers.get('x-middleware-request-content-security-policy')).toBe(policies[0]);
    expect(answers[0]?.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answers[0]?.headers.get('cache-control')).toContain('no-store');
  });
});

describe('the page that keeps a form', () => {
  it('holds every text as it was typed and nothing that runs', () => {
    const html = sendAgainPage(
      speaking('en'),
      [
        ['a"b', 'first\r\nsecond <script>alert(1)</script> & "quoted" 🙂'],
        ['file', new File(['x'], 'li"st.csv')],
      ],
      'multipart/form-data',
    );
    expect(html).not.toContain('<script>');
    expect(html).toContain(
      'name="a&quot;b" value="first&#13;&#10;second &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quoted&quot; 🙂"',
    );
    expect(html).toContain('<input type="file" id="file-0" name="file">');
    expect(html).toContain('enctype="multipart/form-data"');
  });
  it('escapes every letter that HTML reads', () => {
    expect(escaped(`<>&"'`)).toBe('&lt;&gt;&amp;&quot;&#39;');
  });
});
