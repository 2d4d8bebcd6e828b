import { describe, expect, it } from 'vitest';
import { isReadableAction } from './action-fields';

const id = '7f58b6a17a780d78132b73c740721c07027f2aff92';

function form(fields: Record<string, string>): FormData {
  const made = new FormData();
  for (const [name, value] of Object.entries(fields)) made.append(name, value);
  return made;
}

describe('what React sends along with a form', () => {
  it('is read as a browser wrote it, without script and with', () => {
    const hidden = {
      $ACTION_REF_1: '',
      '$ACTION_1:0': `{"id":"${id}","bound":"$@1"}`,
      '$ACTION_1:1': '[{"values":{},"errors":[]}]',
      $ACTION_KEY: 'k35a7065cc98ad4dd24059320fedd5e3c',
    };
    expect(isReadableAction(form({ ...hidden, email: '$F1' }), null)).toBe(true);
    const within = Object.fromEntries(Object.entries(hidden).map(([name, value]) => [`_1_${name}`, value]));
    expect(
      isReadableAction(form({ ...within, _1_email: '$F1', '0': '[{"values":{},"errors":[]},"$K1"]' }), id),
    ).toBe(true);
  });
  it('is not read the one way when it was sent the other', () => {
    expect(isReadableAction(form({ _1_email: '', '0': '["$undefined","$K1"]' }), null)).toBe(false);
    expect(
      isReadableAction(
        form({ $ACTION_REF_1: '', '$ACTION_1:0': `{"id":"${id}","bound":"$@1"}`, '$ACTION_1:1': '[{}]' }),
        id,
      ),
    ).toBe(false);
  });
  it.each(['', 'zz', 'toString', '__proto__', id.slice(1), `${id}0`, id.toUpperCase()])(
    'is not read for the action "%s"',
    (called) => {
      expect(isReadableAction(form({ _1_email: '', '0': '["$undefined","$K1"]' }), called)).toBe(false);
    },
  );
  it.each([
    '$1',
    '$0:0:a',
    '$0:0:b:__proto__',
    '$0:1',
    '$F1',
    '$h1',
    '$T',
    '$@1',
    '$Q1',
    '$K1',
    '$n5',
    '$',
    '$undefined2',
    '$Dzz',
  ])('is not read with %s in the state', (word) => {
    expect(isReadableAction(form({ '0': JSON.stringify([{ a: word, b: {} }, '$K1']) }), id)).toBe(false);
  });
});
