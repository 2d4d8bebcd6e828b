// Which room of a feature may know which. import-rules.mjs puts it into the linter's words.

/**
 * The rooms of each feature, upstream first; '.' are the feature's own files, and what lies deeper belongs to its room.
 * A room may import those above its row; those within a row don't know each other. A feature that isn't here has none.
 */
export const rooms = {
  accounts: [['.'], ['visits'], ['sign-in', 'administration']],
  participants: [['.'], ['import', 'team']],
  tables: [
    ['solver'],
    ['.'],
    ['aims', 'rules'],
    ['seating-input'],
    ['absences', 'quality'],
    ['plans'],
    ['repair', 'prints', 'projects', 'coaching'],
  ],
  forms: [['.'], ['drawing', 'editing'], ['publishing']],
  ratings: [['.'], ['standing'], ['choices'], ['dashboard'], ['export']],
};

/** The one feature whose rooms have no order yet. */
export const unordered = 'evaluations';
