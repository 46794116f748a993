// What we know about a meeting service, and what an address can mean. Types only.

/**
 * What an address means for a call. `room`: the call may be here; `workspace`: there may be a call, the address does
 * not say; `prejoin`: a launcher or lobby, a talk is not bound here yet; `left`: the call is over; `elsewhere`: the
 * service's other pages.
 */
export type Role = 'room' | 'workspace' | 'prejoin' | 'left' | 'elsewhere';

export interface Site {
  id: string;
  name: string;
  /** Match patterns of the service's addresses that we watch. */
  matches: readonly string[];
  /** Match patterns of its other hosts, of a country or a partner: permission for each is requested on a click. */
  more?: readonly string[];
  /** In the manifest from the start. Permission for the other services is requested on a click. */
  required?: true;
  /** What an address means: the first pattern that matches decides; none means `elsewhere`. */
  roles: readonly (readonly [Exclude<Role, 'elsewhere'>, RegExp])[];
  /** Finds the room's id (first group) in a room's address, so that rooms can be told apart. */
  room?: RegExp;
  /** Where the service has its own bar in a call, which the card must not cover; at the bottom if left out. */
  bar?: 'top';
  /** An example address for each role, for tests and readers. */
  examples: Partial<Record<Role, string>>;
}
