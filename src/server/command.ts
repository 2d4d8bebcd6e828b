import { type Capability, permit, type Thing, type Things } from './capability';
import { Missing, NotFound } from './errors';
import type { Outcome } from './outcome';
import type { Permission } from './permission';
import type { Viewer } from './viewer';
import { demand, write } from './write';

/** What a command has in hand besides what was loaded: who acts, and the one way to write. */
export type Acting = {
  viewer: Viewer;
  permission: Permission;
  write: <T>(
    ...how: Parameters<typeof write<T>> extends [Permission, ...infer Rest] ? Rest : never
  ) => Promise<T>;
};

/**
 * A verb: loads what it is about as the viewer may see it, permits, then decides. `load` answers with the thing under its
 * kind's name (`{ cohort }`), and whatever else the verb needs; `detail` is added to the verb in the audit log. Whoever may not is refused before anything is decided.
 * Throws NotFound or Refused, which the page shows as "not found"; what can be expected is in the outcome.
 */
export function command<T extends Thing, Input, Found extends Pick<Things, T> & { detail?: string }, Value>(
  capability: Capability<T>,
  load: (viewer: Viewer, input: Input) => Promise<Found> | Found,
  decide: (found: Found & Acting, input: Input) => Promise<Outcome<Value>>,
) {
  const run = async (viewer: Viewer, input: Input): Promise<Outcome<Value>> => {
    try {
      const found = await load(viewer, input);
      const permission = permit(capability, viewer, thingIn(found, capability.of), found.detail);
      demand(permission);
      return await decide(
        { ...found, viewer, permission, write: (...how) => write(permission, ...how) },
        input,
      );
    } catch (error) {
      if (error instanceof Missing) throw new NotFound(viewer, capability.verb, error.subject);
      throw error;
    }
  };
  return Object.assign(run, { capability });
}

const thingIn = <T extends Thing>(found: Pick<Things, T>, of: T): Things[T] => found[of];
