import { capability } from '@/server/capability';

export const can = {
  /** Where there is a clock to move: in a demo that was made with one. Everybody looks at the same. */
  moveClock: capability(
    'anything',
    ['administrator', 'facilitator', 'coach', 'commissioner', 'assessor', 'system'],
    'move the demo’s clock',
  ),
};
