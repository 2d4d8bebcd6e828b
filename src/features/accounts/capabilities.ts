import { administrators, capability } from '@/server/capability';

export const can = {
  /** Features add the people that they need themselves. */
  seePeople: capability('installation', administrators, 'look at people'),
  addPerson: capability('installation', administrators, 'add a person'),
  grantRole: capability('installation', administrators, 'give a role'),
  revokeRole: capability('installation', administrators, 'take a role away'),
  addOrganisation: capability('installation', administrators, 'add an organisation'),
  seeOrganisations: capability(
    'anything',
    ['facilitator', 'administrator', 'system'],
    'look at the names of organisations',
  ),
  /** What an installation is for is said once, by the command line or the seed. */
  setUp: capability('installation', ['system'], 'set up'),
};
