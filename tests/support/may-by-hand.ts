/**
 * Who may do or see what, written down by hand: the declarations of the features are held to it. Whoever gives or takes
 * a right changes it here as well, and so says it twice.
 */
const staff = ['administrator', 'facilitator', 'system'];
const administrators = ['administrator', 'system'];
const anybody = [
  'administrator',
  'facilitator',
  'facilitator elsewhere',
  'coach',
  'participant',
  'contributor',
  'commissioner',
  'commissioner elsewhere',
  'guest',
  'link',
  'neighbour’s link',
  'table code',
  'table code, nobody chosen',
  'system',
];

export const mayByHand: Record<string, string[]> = {
  'accounts addOrganisation': administrators,
  'accounts addPerson': administrators,
  'accounts changeAnybody': administrators,
  'accounts grantRole': administrators,
  'accounts revokeRole': administrators,
  'accounts seeOrganisations': ['administrator', 'facilitator', 'facilitator elsewhere', 'system'],
  'accounts seePeople': administrators,
  'accounts setUp': ['system'],
  'accounts/sign-in ask': anybody,
  'accounts/sign-in bePersona': anybody,
  'accounts/sign-in make': ['system'],
  'accounts/sign-in tryCode': anybody,
  'accounts/sign-in useLink': anybody,
  'accounts/visits see': ['participant'],
  'accounts/visits signOut': anybody,
  'accounts/visits signOutEverywhere': anybody,
  'audit read': administrators,
  'cohorts change': staff,
  'cohorts create': staff,
  'cohorts see': staff,
  'cohorts seeCommissioned': ['administrator', 'commissioner', 'system'],
  'cohorts seeOwn': ['participant', 'contributor'],
  'messages deliver': ['system'],
  'messages queueWaiting': ['system'],
  'messages seeOutbox': administrators,
  'programmes publish': ['system'],
  'programmes see': staff,
  'schedule add': staff,
  'schedule change': staff,
  'schedule remove': staff,
  'schedule see': staff,
  'schedule seeOwn': ['participant'],
};
