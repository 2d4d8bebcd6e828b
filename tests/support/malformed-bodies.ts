import type { Kind, Parts, Pick } from './malformed';
import { isInFront } from './routes';
import { strange } from './malformed-strange';

type Field = [name: string, value: string];

const boundary = '----WebKitFormBoundary7MA4YWxkTrZu0gW';
const multipart = `multipart/form-data; boundary=${boundary}`;
const lines = 'application/x-www-form-urlencoded';

const others = ['https://evil.example', 'null', 'zz', 'http://localhost', '\xff', 'file://'];

const part = (head: string): string => `--${boundary}\r\n${head}\r\n\r\nb\r\n--${boundary}--\r\n`;
const broken = [
  '',
  'garbage',
  `--${boundary}`,
  `--${boundary}\r\nContent`,
  '\0'.repeat(300),
  `--${boundary}--${boundary}--${boundary}`,
  part('Content-Disposition: form-data'),
  part('Content-Disposition: form-data; name="a\0"'),
  part('X'),
  part(''),
  part('Content-Disposition: form-data; name="a"').slice(0, -70),
  part('Content-Disposition: form-data; name="0"\r\nContent-Transfer-Encoding: base64'),
  part('Content-Disposition: form-data; name="0"; filename="a\0b"'),
  part(`Content-Disposition: form-data; name="0"; filename*=zz'zz'%zz`),
];
const states = [
  'zz',
  '',
  '7',
  '[]',
  '[1,2]',
  '{}',
  '["$F9"]',
  '["$Q8","$B3"]',
  '[{"a":"$1:0:__proto__:then"}]',
  '["$h1"]',
  '["$n9z"]',
  '["$T"]',
  '["$R1"]',
  `${'['.repeat(3_000)}${']'.repeat(3_000)}`,
  '[{"a":"$1:0:b"}]',
  '["$@7"]',
  '["$"]',
];
const calls = [
  'zz',
  '',
  '7',
  '[]',
  '["$K1"]',
  '[1,2,3]',
  '["a","b"]',
  '["$F1","$K1"]',
  '["$R1","$K1"]',
  '["$K1","$K1"]',
  '[{"then":"$0:1:then"},"$K1"]',
  '["$0:0","$K9999999"]',
  '["$x1","$i1"]',
  '["$T1","$K1"]',
];
const actions = ['zz', '', 'toString', '__proto__', '0'.repeat(42), 'f'.repeat(42), 'f'.repeat(41), '\xff'];
const otherKinds = [
  'application/json',
  'text/plain',
  'text/xml',
  'image/png',
  '',
  ';',
  'multipart/mixed; boundary=x',
  'application/octet-stream',
  'multipart/form-data2',
  '\xff',
];
const untrueKinds = [
  'multipart/form-data',
  'multipart/form-data; boundary=',
  'multipart/form-data; boundary="',
  `multipart/form-data; boundary=${'x'.repeat(300)}`,
  'multipart/form-data; charset=zz; boundary=\xff',
  'multipart/form-data; boundary=a; boundary=b',
];
const inLines = ['a=%zz', '%00=%ff', '__proto__=1&__proto__=2', '='.repeat(2_000), '\0\xff', '&&&'];
const values: Field[] = [
  ['email', 'nobody'],
  ['email', 'twice'],
  ['__proto__', 'a'],
  ['__proto__', 'b'],
  ['constructor', 'c'],
  ['cohort', 'a\0b'],
  ['day', '1e999'],
];

const form = (fields: Field[]): string =>
  `${fields.map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`).join('')}--${boundary}--\r\n`;
const hidden = (action: string, state = '[{"values":{},"errors":[]}]'): Field[] => [
  ['$ACTION_REF_1', ''],
  ['$ACTION_1:0', `{"id":"${action}","bound":"$@1"}`],
  ['$ACTION_1:1', state],
  ['$ACTION_KEY', 'k1'],
];
const strangely = (pick: Pick, prefix = ''): Field[] =>
  values.map(([name, value]) => [prefix + name, pick([value, pick(strange), '\0', '$F1', '\xed\xa0\x80'])]);
const wrongFields = (action: string): Field[] => [
  ['$ACTION_1:0', 'zz'],
  [`$ACTION_ID_${action}`, ''],
  ['$ACTION_REF_2', ''],
  ['$ACTION_1:9', '[]'],
  ['$ACTION_REF_zz', ''],
  ['$ACTION_', ''],
];

function post(
  { headers }: Parts,
  body: string,
  {
    kind = multipart,
    extra = [],
    refused = true,
  }: { kind?: string; extra?: string[]; refused?: boolean } = {},
): Partial<Parts> {
  const bytes = Buffer.from(body, 'latin1');
  return {
    method: 'POST',
    headers: [...headers, `Content-Type: ${kind}`, `Content-Length: ${bytes.length}`, ...extra],
    body: bytes,
    refused,
  };
}

const call = (action: string): { extra: string[] } => ({ extra: [`Next-Action: ${action}`] });

function chunked({ headers }: Parts, body: Buffer): Partial<Parts> {
  return {
    method: 'POST',
    headers: [...headers, `Content-Type: ${multipart}`, 'Transfer-Encoding: chunked'],
    body,
    refused: true,
  };
}

const oneChunk = (size: number): Buffer =>
  Buffer.concat([
    Buffer.from(`${size.toString(16)}\r\n`),
    Buffer.alloc(size, 'a'),
    Buffer.from('\r\n0\r\n\r\n'),
  ]);

/** What can be wrong with a body, and with what is said of it. */
export const bodyKinds: Record<string, Kind> = {
  'a broken body': ({ plain, route, pick }) => post(plain, pick(broken), { refused: !isInFront(route) }),
  'a broken body from a script': ({ plain, pick, world }) => post(plain, pick(broken), call(world.action)),
  'a state that is none': ({ plain, pick, world }) =>
    post(plain, form([...hidden(world.action, pick(states)), ...strangely(pick)])),
  'action fields that are none': ({ plain, pick, world }) =>
    post(plain, form([...hidden(world.action), pick(wrongFields(world.action))])),
  'too few action fields': ({ plain, route, pick, world }) =>
    post(plain, form(hidden(world.action).slice(pick([1, 2]), pick([2, 3, 4]))), {
      refused: !isInFront(route),
    }),
  'arguments that are none': ({ plain, pick, world }) =>
    post(
      plain,
      form([
        ['_1_email', 'x'],
        ['0', pick(calls)],
      ]),
      call(world.action),
    ),
  'an action that is none': ({ plain, pick }) =>
    post(
      plain,
      form([
        ['_1_email', 'x'],
        ['0', '["$undefined","$K1"]'],
      ]),
      call(pick(actions)),
    ),
  'fields that are strange': ({ plain, pick, world }) =>
    post(plain, form([...hidden(world.action), ...strangely(pick)]), { refused: false }),
  'strange fields from a script': ({ plain, pick, world }) =>
    post(plain, form([...strangely(pick, '_1_'), ['0', '["$undefined","$K1"]']]), {
      ...call(world.action),
      refused: false,
    }),
  'a kind that is no form': ({ plain, pick }) =>
    post(plain, pick(['{}', '{', '<a/>', '\0']), { kind: pick(otherKinds) }),
  'a kind that is untrue': ({ plain, pick, world }) =>
    post(plain, form(hidden(world.action)), { kind: pick(untrueKinds) }),
  'a form from elsewhere': ({ plain, pick, world }) =>
    post(plain, form(hidden(world.action)), {
      extra: [`Origin: ${pick(others)}`, ...pick([[], call(world.action).extra])],
    }),
  'a form in lines from elsewhere': ({ plain, pick }) =>
    post(plain, pick(inLines), { kind: lines, extra: [`Origin: ${pick(others)}`] }),
  'fields in lines': ({ plain, pick }) => post(plain, pick(inLines), { kind: lines, refused: false }),
  'a body of untold length': ({ plain, pick }) =>
    chunked(
      plain,
      pick([
        Buffer.from('zz\r\n'),
        Buffer.from('0\r\n\r\n'),
        Buffer.from('-1\r\n'),
        oneChunk(10),
        oneChunk(1_500_000),
      ]),
    ),
  'a body that says it is huge': ({ plain }) => ({
    ...post(plain, ''),
    headers: [...plain.headers, `Content-Type: ${lines}`, 'Content-Length: 50000000'],
  }),
};
