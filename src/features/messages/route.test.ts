import { describe, expect, it } from 'vitest';
import { purposeOf, usefulUntil } from './purposes';
import { otherWays, type Reach, routeTo } from './route';
import { asText, postalLines } from './short';

const ama: Reach = {
  contactBy: 'email',
  format: 'standard',
  email: 'ama@example.org',
  phone: '07700 900123',
  address: '1 High Street\nLeeds\nLS1 4AP',
  noContact: false,
  adverts: false,
  dead: [],
};
const all = { email: true, text: true, post: true };
const route = (
  reach: Partial<Reach>,
  purpose: Parameters<typeof routeTo>[1] = 'service',
  means = all,
  fits = true,
) => {
  const found = routeTo({ ...ama, ...reach }, purpose, means, fits);
  return found.is === 'send' ? `send by ${found.way}` : found.is;
};

describe('how a message goes', () => {
  it.each([
    ['service', {}, 'send by email'],
    ['advert', {}, 'withheld'],
    ['advert', { adverts: true }, 'send by email'],
    ['advert', { adverts: true, noContact: true }, 'withheld'],
    ['service', { noContact: true }, 'withheld'],
    ['asked', { noContact: true, dead: ['email'], format: 'easy_read', contactBy: 'post' }, 'send by email'],
    ['service', { dead: ['email'] }, 'by_hand'],
    ['service', { email: null }, 'by_hand'],
    ['service', { contactBy: 'phone' }, 'by_hand'],
    ['service', { contactBy: 'text' }, 'send by text'],
    ['service', { contactBy: 'text', phone: null }, 'by_hand'],
    ['service', { contactBy: 'text', dead: ['text'] }, 'by_hand'],
    ['service', { contactBy: 'post' }, 'send by post'],
    ['service', { contactBy: 'post', format: 'large_print' }, 'by_hand'],
    ['service', { format: 'easy_read' }, 'by_hand'],
    ['service', { format: 'large_print' }, 'send by email'],
  ] as const)('%s, %j: %s', (purpose, reach, expected) => expect(route(reach, purpose)).toBe(expected));

  it('keeps mail where nothing can send it, and gives texts and letters by hand', () => {
    const none = { email: false, text: false, post: false };
    expect([route({}, 'service', none), route({ contactBy: 'text' }, 'service', none)]).toEqual([
      'kept',
      'by_hand',
    ]);
    expect([route({}, 'advert', none), route({ contactBy: 'text' }, 'service', all, false)]).toEqual([
      'withheld',
      'by_hand',
    ]);
  });

  it('names the other ways', () => {
    expect(otherWays(ama)).toBe('Try phone 07700 900123, or by post.');
    expect(otherWays({ phone: null, address: '' })).toBe('No other way to reach them is known.');
  });
});

describe('what a message is for', () => {
  it.each([
    ['sign-in', 'asked'],
    ['link', 'asked'],
    ['application', 'asked'],
    ['place-offer', 'asked'],
    ['address-changed', 'asked'],
    ['invitation', 'service'],
    ['reminder', 'service'],
    ['seat', 'service'],
    ['group-message', 'service'],
    // Whatever is added later is stopped unless somebody says that it was asked for.
    ['something-new', 'service'],
    ['advert', 'advert'],
    ['advert-next-course', 'advert'],
  ])('%s: %s', (kind, purpose) => expect(purposeOf(kind)).toBe(purpose));

  it('says for how long what was asked for is of use', () => {
    const at = new Date('2017-11-23T09:00:00Z');
    expect(usefulUntil('sign-in', at)).toEqual(new Date('2017-11-23T09:10:00Z'));
    expect(usefulUntil('application', at)).toEqual(new Date('2017-11-30T09:00:00Z'));
  });
});

describe('what is said in few words', () => {
  const long = 'word '.repeat(200);
  it.each([
    ['seat', 'Table 3', 'You sit at table 3.', 'Table 3\n\nYou sit at table 3.'],
    [
      'invitation',
      'Your form',
      `${long}https://a.example/a/xyz. ${long}`,
      'Your form: https://a.example/a/xyz',
    ],
    // The link isn't the point of it, or nobody knows which: nothing of it is left out.
    ['group-message', 'Day 3 has moved', `${long}https://maps.example/hall`, null],
    ['invitation', 'Your form', `${long}https://a.example/1 https://a.example/2`, null],
    ['invitation', 'Your form', long, null],
  ])(
    'of a message (%s, “%s”) is all of it, its link where that is the point, or nothing',
    (kind, subject, text, short) => expect(asText({ kind, subject, text })).toBe(short),
  );

  it('is a whole address, or none', () => {
    expect(postalLines('Ama', ama.address)).toEqual(['Ama', '1 High Street', 'Leeds', 'LS1 4AP']);
    expect(postalLines('Ama', '1 High Street, Leeds')).toBeNull();
  });
});
