/** How a form came in: a personal link, a phone at the table, a shared tablet, paper, a phone call. */
export type Mode = 'link' | 'table' | 'tablet' | 'paper' | 'phone';

/** In these modes somebody else types in what a person said, and so knows it. */
export const typedModes = ['paper', 'phone'] as const satisfies readonly Mode[];

/** In these modes people send their form themselves. */
export const ownModes = ['link', 'table', 'tablet'] as const satisfies readonly Mode[];

export const modeWords: Record<Mode, string> = {
  link: 'by their link',
  table: 'at their table',
  tablet: 'on a shared tablet',
  paper: 'on paper',
  phone: 'by phone',
};
