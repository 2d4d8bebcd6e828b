/** Invented people: no name here belongs to anybody on a real course. */

const firstNames = [
  'Amara',
  'Bernard',
  'Chloe',
  'Dinesh',
  'Edith',
  'Farouk',
  'Gwen',
  'Hugh',
  'Imani',
  'Jacek',
  'Kathleen',
  'Leroy',
  'Meena',
  'Nigel',
  'Olive',
  'Pavel',
  'Queenie',
  'Rashid',
  'Sheila',
  'Tariq',
  'Una',
  'Viktor',
  'Winnie',
  'Xavier',
  'Yasmin',
  'Zelda',
  'Arthur',
  'Bisi',
  'Colin',
  'Dolores',
  'Emeka',
  'Flora',
  'Gordon',
  'Hana',
  'Isaac',
  'Joan',
  'Kofi',
  'Lorna',
  'Moses',
  'Noreen',
];
const surnames = [
  'Abara',
  'Birch',
  'Castellan',
  'Dasgupta',
  'Elmsworth',
  'Fairweather',
  'Greenlaw',
  'Hollis',
  'Ibekwe',
  'Jesmond',
  'Kowal',
  'Larkfield',
  'Mistry',
  'Northgate',
  'Oakhurst',
  'Penrose',
  'Quayle',
  'Rahmani',
  'Stanmore',
  'Thackray',
];
const groups = [
  'Patient participation group, Elm Road surgery',
  'Clinical commissioning group lay member',
  'Hospital readers’ panel',
  'Carers’ forum',
  'Maternity voices group',
  'Mental health service user group',
  'Cancer alliance patient board',
  'Healthwatch volunteer',
];

const boroughs = [
  'Brent',
  'Camden',
  'Ealing',
  'Hackney',
  'Lambeth',
  'Newham',
  'Southwark',
  'Sutton',
  'Tower Hamlets',
];

export type DemoPerson = {
  name: string;
  email: string;
  experience: 'new' | 'some' | 'experienced';
  livedAs: 'patient' | 'carer' | 'both';
  organisation: string;
  area: string;
  supporter: string;
};

const experiences = ['experienced', 'some', 'new', 'some', 'experienced'] as const;
const lives = ['patient', 'carer', 'patient', 'both'] as const;

const at = <T>(list: readonly T[], index: number): T => {
  const found = list[index % list.length];
  if (found === undefined) throw new Error('An empty list');
  return found;
};

/** `count` people, the same each time for the same `round`, no two of all rounds with one name. */
export function demoPeople(round: number, count: number): DemoPerson[] {
  return Array.from({ length: count }, (_, index) => {
    const name = `${at(firstNames, index)} ${at(surnames, index * 3 + round * 7 + Math.floor(index / surnames.length))}`;
    return {
      name,
      email: `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@example.org`,
      experience: at(experiences, index + round),
      livedAs: at(lives, index * 3 + round),
      organisation: at(groups, index + round),
      area: at(boroughs, index * 5 + round),
      // The fourth, who uses a wheelchair, comes with an assistant.
      supporter: index === 3 ? 'Robin' : '',
    };
  });
}

export const coaches = [
  'Dr Ines Carvalho',
  'Dr Samuel Adeyemi',
  'Dr Ruth Lindqvist',
  'Dr Anil Deshmukh',
  'Dr Fiona Mackay',
  'Dr Tomasz Zielinski',
  'Dr Leila Haddad',
  'Dr Owen Pritchard',
];
/** Where each coach works, in their order: the second volunteers where some of the participants do. */
export const workplaces = [
  'Friars Hill Hospital',
  'Healthwatch volunteer',
  'Elm Road surgery',
  'Friars Hill Hospital',
  'St Bride’s Hospital',
  'Quayside Health Centre',
  'St Bride’s Hospital',
  'Northfield surgery',
];
export const darziFellows = [
  'Ben Ashdown',
  'Carmen Ruiz',
  'Deepa Iyer',
  'Elliot Marsh',
  'Freya Lund',
  'George Osei',
  'Hattie Brooks',
  'Idris Vaughan',
];
/** What each Darzi Fellow brings, in their order. */
export const projects = [
  'Asthma passports',
  'Discharge letters in plain words',
  'Fewer falls at home',
  'Faster eye clinics',
  'Medicines by post',
  'Quiet wards at night',
  'Signing in for deaf patients',
  'Cards for young carers',
];
export const managers = [
  'Janet Colclough',
  'Karim Bashir',
  'Lucy Wetherby',
  'Martin Quill',
  'Nadia Petrova',
  'Oliver Stanhope',
];
export const patientLeaders = ['Pearl Nwosu', 'Quentin Darby'];
export const guestSpeakers = ['Rosalind Keane', 'Stephen Achebe'];
export const assessors = ['Thandi Mokoena', 'Ursula Brandt'];

export const addressOf = (name: string): string =>
  `${name
    .toLowerCase()
    .replace(/^dr /, '')
    .replaceAll(/[^a-z]+/g, '.')}@example.org`;
