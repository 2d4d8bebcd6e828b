/** Those who are named together, again and again, where it is written down by hand who may. */
export const staff = ['administrator', 'facilitator', 'system'];
export const administrators = ['administrator', 'system'];
export const anybody = [
  'administrator',
  'facilitator',
  'facilitator elsewhere',
  'coach',
  'participant',
  'contributor',
  'commissioner',
  'commissioner elsewhere',
  'assessor',
  'guest',
  'link',
  'neighbour’s link',
  'offer’s link',
  'table code',
  'table code, nobody chosen',
  'system',
];
