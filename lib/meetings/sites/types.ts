// What is known of a meeting service, and what an address can mean. Types only.

/**
 * What an address means for a call. `room`: the call may be here; `workspace`: a call may be, the address does not say;
 * `prejoin`: a launcher or lobby, binds nothing; `left`: the call is over; `elsewhere`: the service's other pages.
 */
export type Role = 'room' | 'workspace' | 'prejoin' | 'left' | 'elsewhere';

export interface Site {
  id: string;
  name: string;
  /** Match patterns: every address of the service that is looked at. */
  matches: readonly string[];
  /** Match patterns of its other hosts, of a country or a partner: each is asked for on a click. */
  more?: readonly string[];
  /** In the manifest from the start; every other is asked for on a click. */
  required?: true;
  /** What an address means: the first that fits decides; none means `elsewhere`. */
  roles: readonly (readonly [Exclude<Role, 'elsewhere'>, RegExp])[];
  /** Finds the room in a room's address, so that another room is known for another; the first group is it. */
  room?: RegExp;
  /** Where the service has its own bar in a call, which the card leaves free; at the bottom if not said. */
  bar?: 'top';
  /** One address of each role, for tests to show and for whoever wants to see what is meant. */
  examples: Partial<Record<Role, string>>;
}
