import { expect, it } from 'vitest';
import { typedCode, writtenCode } from './codes';

it('reads a code with spaces and dashes, in any case', () => {
  expect(typedCode(' 123-4 56 ')).toBe('123456');
  expect(typedCode(writtenCode('ABCD2345').toLowerCase())).toBe('ABCD2345');
});
