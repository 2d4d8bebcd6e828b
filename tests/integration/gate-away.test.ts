import { NextRequest } from 'next/server';
import { describe, expect, it } from 'vitest';
import '@tests/support/database-away';
import { proxy } from '@/proxy';

const id = 'f'.repeat(42);
const hidden = {
  $ACTION_REF_1: '',
  '$ACTION_1:0': `{"id":"${id}","bound":"$@1"}`,
  '$ACTION_1:1': '[{}]',
  $ACTION_KEY: 'k1',
};
const address = 'http://localhost:3000/admin/people/new';

describe('while the database is away', () => {
  it('a page is answered with 503 and when to come back', async () => {
    const answer = await proxy(new NextRequest(address));
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('10');
    expect(answer.headers.get('content-security-policy')).not.toContain('script-src');
    expect(await answer.text()).toContain('Try again');
  });
  it('a form comes back with what was typed, in a way that holds no script', async () => {
    const form = new FormData();
    form.set('name', 'O’Neill "<b>"\r\nsecond line');
    for (const [name, value] of Object.entries(hidden)) form.set(name, value);
    const answer = await proxy(new NextRequest(address, { method: 'POST', body: form }));
    const html = await answer.text();
    expect(answer.status).toBe(503);
    expect(html).toContain('name="name" value="O’Neill &quot;&lt;b&gt;&quot;&#13;&#10;second line"');
    expect(html).toContain('name="$ACTION_REF_1" value=""');
    expect(html).toContain('enctype="multipart/form-data"');
  });
  it('a server action goes on, to give the form back itself', async () => {
    const form = new FormData();
    form.set('0', '["$undefined","$K1"]');
    const answer = await proxy(
      new NextRequest(address, { method: 'POST', body: form, headers: { 'next-action': id } }),
    );
    expect(answer.headers.get('x-middleware-next')).toBe('1');
  });
  it('the health page answers for itself', async () => {
    expect(
      (await proxy(new NextRequest('http://localhost:3000/api/health'))).headers.get('x-middleware-next'),
    ).toBe('1');
  });
});
