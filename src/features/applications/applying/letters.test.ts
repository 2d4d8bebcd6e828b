import { expect, it } from 'vitest';
import { initialsOf } from './letters';

it('lets one know one’s own by, and carries no message', () =>
  expect(['Ines Ward', 'Łucja', '  ', 'Buy watches at http://x.example now', '123'].map(initialsOf)).toEqual([
    'I. W.',
    'Ł.',
    '–',
    'B. n.',
    '–',
  ]));
