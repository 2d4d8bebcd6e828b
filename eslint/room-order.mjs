// Which room of a feature may know which. import-rules.mjs puts it into the linter's words.

/**
 * The rooms of each feature, upstream first; '.' are the feature's own files. A room may import those above its row;
 * those within a row don't know each other. What lies deeper belongs to its room, unless it is named here itself: then
 * the folder around it holds rooms, and is one as well if it is named. A feature that isn't here has none.
 */
export const rooms = {
  cohorts: [['.'], ['roles', 'keeping']],
  accounts: [['.'], ['visits', 'organisations', 'preferences'], ['sign-in', 'administration']],
  applications: [
    ['.'],
    ['recruiting', 'assessing', 'places'],
    ['applying'],
    ['beginning', 'offers'],
    ['waiting-list', 'telling'],
    ['choosing'],
  ],
  needs: [['owners', 'keeping'], ['.'], ['applied', 'ready', 'at-table', 'open', 'own']],
  messages: [['.'], ['templates', 'reaching'], ['delivering'], ['bounces', 'receipts', 'by-hand']],
  reports: [['needs-met']],
  participants: [['.'], ['import', 'list'], ['team'], ['again']],
  tables: [
    ['solver'],
    ['.'],
    ['aims', 'rules'],
    ['seating-input'],
    ['absences', 'quality'],
    ['plans'],
    ['repair', 'prints', 'projects'],
  ],
  forms: [['.'], ['drawing', 'editing'], ['answering', 'publishing']],
  evaluations: [
    ['.'],
    ['audience'],
    ['ledger'],
    ['responses/ballots'],
    ['responses'],
    ['collecting/mail-texts'],
    ['collecting/cards', 'collecting/mailing', 'collecting/conflicts', 'collecting/printed'],
    [
      'collecting/answering',
      'collecting/paper',
      'collecting/calling',
      'collecting/import',
      'collecting/links',
    ],
    ['collecting/keying'],
    ['collecting/progress'],
    ['reading/tallies', 'reading/texts', 'reading/verifying'],
    ['reading/releases', 'reading/paths'],
  ],
  people: [['person'], ['time-line', 'merging'], ['list'], ['chosen']],
  'group-messages': [['joining'], ['words', 'recipients'], ['.'], ['going', 'standing']],
  ratings: [['.'], ['standing'], ['choices'], ['dashboard'], ['export']],
};
