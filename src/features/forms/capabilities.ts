import { capability, facilitators } from '@/server/capability';

/** Whoever facilitates a programme, or everything, writes its forms. Those that came with Roundtable are nobody's to change. */
export const can = {
  see: capability('programme in use', facilitators, 'look at a form'),
  choose: capability('anything', facilitators, 'choose a form for a stage'),
  start: capability('programme', facilitators, 'start a form'),
  change: capability('form', facilitators, 'change a form'),
  addPart: capability('form', facilitators, 'add a part to a form'),
  changePart: capability('form', facilitators, 'change a part of a form'),
  rearrange: capability('form', facilitators, 'rearrange a form'),
  writeQuestion: capability('form', facilitators, 'write a question'),
  translate: capability('form', facilitators, 'translate a form'),
  publish: capability('form', facilitators, 'publish a form'),
};
