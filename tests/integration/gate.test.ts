import { NextRequest } from 'next/server';
import { describe, expect, it } from 'vitest';
import { proxy } from '@/proxy';
import { escaped, sendAgainPage } from '@/server/gate/away-page';
import { refusal } from '@/server/gate/refusal';

const form = 'application/x-www-form-urlencoded';
const asked = (method: string, path: string, headers: Record<string, string> = {}) => refusal({ method, path, headers: new Headers(headers) })?.status;

describe('what the gate turns away', () => {
  it.each(['PUT', 'DELETE', 'PATCH', 'TRACE', 'OPTIONS'])('%s, which no page answers', (method) => {
    expect(asked(method, '/sign-in')).toBe(405);
  });
  it('lets readers, forms and server actions in', () => {
    expect(asked('GET', '/')).toBeUndefined();
    expect(asked('HEAD', '/')).toBeUndefined();
    expect(asked('OPTIONS', '/api/health')).toBeUndefined();
    expect(asked('POST', '/sign-in', { 'content-type': `${form}; charset=utf-8` })).toBeUndefined();
    expect(asked('POST', '/sign-in', { 'content-type': 'multipart/form-data; boundary=x' })).toBeUndefined();
    expect(asked('POST', '/sign-in', { 'content-type': 'text/plain;charset=UTF-8', 'next-action': 'abc' })).toBeUndefined();
  });
  it('what is no form', () => {
    expect(asked('POST', '/sign-in', { 'content-type': 'application/json' })).toBe(415);
    expect(asked('POST', '/sign-in')).toBe(415);
    expect(asked('POST', '/api/x', { 'content-type': 'application/json' })).toBeUndefined();
  });
  it('what is too large: over 1 MB, and over 6 MB where files come in', () => {
    const sized = (path: string, size: number) => asked('POST', path, { 'content-type': form, 'content-length': String(size) });
    expect(sized('/sign-in', 1024 * 1024)).toBeUndefined();
    expect(sized('/sign-in', 1024 * 1024 + 1)).toBe(413);
    expect(sized('/facilitate/cohorts/x/people/bring-in', 6 * 1024 * 1024)).toBeUndefined();
    expect(sized('/facilitate/cohorts/x/people/bring-in', 6 * 1024 * 1024 + 1)).toBe(413);
    expect(sized('/api/x', 10 * 1024 * 1024)).toBe(413);
  });
});

describe('the headers of a page', () => {
  it('hold a policy with a new nonce each time, which Next is told too', async () => {
    const answers = await Promise.all([1, 2].map(() => proxy(new NextRequest('http://localhost:3000/sign-in'))));
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
    const html = sendAgainPage([['a"b', 'first\r\nsecond <script>alert(1)</script> & "quoted" 🙂'], ['file', new File(['x'], 'li"st.csv')]], 'multipart/form-data');
    expect(html).not.toContain('<script>');
    expect(html).toContain('name="a&quot;b" value="first&#13;&#10;second &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quoted&quot; 🙂"');
    expect(html).toContain('<input type="file" id="file-0" name="file">');
    expect(html).toContain('enctype="multipart/form-data"');
  });
  it('escapes every letter that HTML reads', () => {
    expect(escaped(`<>&"'`)).toBe('&lt;&gt;&amp;&quot;&#39;');
  });
});
