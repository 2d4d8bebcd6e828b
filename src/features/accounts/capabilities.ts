import { administrators, capability, commissioners, facilitators } from '@/server/capability';

export const can = {
  /** Whoever may come into a part of Roundtable may find it empty: what they see there is for its reads to say. */
  enterAdministration: capability('installation', administrators, 'come into the administration'),
  enterCohorts: capability('anything', facilitators, 'come to where cohorts are run'),
  enterAssessing: capability('anything', ['assessor'], 'come to where applications are scored'),
  enterImpact: capability('anything', commissioners, 'come to what cohorts changed'),
  /** Features add the people that they need themselves. */
  seePeople: capability('installation', administrators, 'look at people'),
  addPerson: capability('installation', administrators, 'add a person'),
  addFacilitator: capability('installation', administrators, 'add a facilitator'),
  grantRole: capability('installation', administrators, 'give a role'),
  revokeRole: capability('installation', administrators, 'take a role away'),
  /** What an installation is for is said once, by the command line or the seed. */
  setUp: capability('installation', ['system'], 'set up'),
};
