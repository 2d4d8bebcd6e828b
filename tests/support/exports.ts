/**
 * How five survey tools export the same two forms of "Three months after": the header that each writes, two people's
 * rows, and what each puts in the place of a mark, a choice and a tick.
 */
const effective = 'I am a more effective lay partner than I was before the course.';
const recommend = 'Would you recommend the course to a friend in the same sort of position as you?';
const isNew = 'What is new for you since the course?';
const speakUp = 'Speaking up in a meeting with health professionals';
const helped = 'What would help you now?';

type Export = { program: string; rows: string[][] };

export const surveyExports: Export[] = [
  {
    program: 'LimeSurvey',
    rows: [
      [
        'id. Response ID',
        'submitdate. Date submitted',
        `G01Q01. ${effective}`,
        `G01Q02. ${recommend}`,
        `G01Q03[SQ001]. ${isNew} [A new role]`,
        `G01Q03[SQ002]. ${isNew} [A new group or board]`,
        `G01Q03[SQ003]. ${isNew} [I passed on what I learnt]`,
        `G02Q01. ${speakUp}`,
        `G03Q01. ${helped}`,
      ],
      ['1', '2018-04-18 10:00:00', 'Agree', 'Yes', 'Yes', 'No', 'Yes', '4', 'Time'],
      ['2', '2018-04-19 11:30:00', 'I agree strongly', 'Not sure', 'No', 'No', 'No', '5', ''],
    ],
  },
  {
    program: 'Formbricks',
    rows: [
      [
        'No.',
        'Response ID',
        'Timestamp',
        'Finished',
        `1. ${effective}`,
        `2. ${recommend}`,
        `3. ${isNew}`,
        `4. ${speakUp}`,
        `5. ${helped}`,
      ],
      [
        '1',
        'cm1',
        '2018-04-18T10:00:00Z',
        'true',
        '4',
        'Yes',
        'A new role;I passed on what I learnt',
        '4',
        'Time',
      ],
      ['2', 'cm2', '2018-04-19T11:30:00Z', 'true', '5', 'Not sure', '', '5', ''],
    ],
  },
  {
    program: 'Microsoft Forms',
    rows: [
      ['ID', 'Start time', 'Completion time', 'Email', 'Name', effective, recommend, isNew, speakUp, helped],
      [
        '1',
        '4/18/18 10:00:00',
        '4/18/18 10:02:00',
        'anonymous',
        '',
        'Agree',
        'Yes',
        'A new role;I passed on what I learnt;',
        '4',
        'Time',
      ],
      [
        '2',
        '4/19/18 11:30:00',
        '4/19/18 11:31:00',
        'anonymous',
        '',
        'Strongly agree',
        'Not sure',
        '',
        '5',
        '',
      ],
    ],
  },
  {
    program: 'Google Forms',
    rows: [
      ['Timestamp', effective, recommend, isNew, speakUp, helped],
      ['18/04/2018 10:00:00', '4', 'Yes', 'A new role, I passed on what I learnt', '4', 'Time'],
      ['19/04/2018 11:30:00', '5', 'Not sure', '', '5', ''],
    ],
  },
  {
    program: 'REDCap',
    rows: [
      [
        'record_id',
        'redcap_survey_identifier',
        'more_effective',
        'would_recommend',
        'what_is_new___1',
        'what_is_new___2',
        'what_is_new___3',
        'speak_up',
        'still_needed',
        'evaluation_complete',
      ],
      ['1', '', '4', 'Yes', '1', '0', '1', '4', 'Time', '2'],
      ['2', '', '5', 'Not sure', '0', '0', '0', '5', '', '2'],
    ],
  },
];

/** What all five say: the two forms, by question. */
export const bothForms = [
  {
    'more-effective': { mark: 4 },
    'would-recommend': { choice: 'yes' },
    'what-is-new': { choices: ['role', 'passed-on'] },
    'speak-up.now': { mark: 4 },
    'still-needed': { text: 'Time' },
  },
  { 'more-effective': { mark: 5 }, 'would-recommend': { choice: 'not-sure' }, 'speak-up.now': { mark: 5 } },
];
