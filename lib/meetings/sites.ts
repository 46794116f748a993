// Owns the meeting services: the one data file that feeds manifest, detection and docs. Data only; must not know the browser.

/**
 * What an address means for a call. `room`: the call may be here; `workspace`: a call may be, the address does not say;
 * `prejoin`: a launcher or lobby, binds nothing; `left`: the call is over; `elsewhere`: the service's other pages.
 */
export type Role = 'room' | 'workspace' | 'prejoin' | 'left' | 'elsewhere';

export interface Site {
  id: string;
  name: string;
  /** Match patterns of the manifest: every address of the service that is looked at. */
  matches: readonly string[];
  /** What an address means: the first that fits decides; none means `elsewhere`. */
  roles: readonly (readonly [Exclude<Role, 'elsewhere'>, RegExp])[];
  /** Finds the room in a room's address, so that another room is known for another; the first group is it. */
  room?: RegExp;
  /** An address for people and tests to try. */
  example: string;
}

/** Address rules: see the decision "Addresses decide" for their source. */
const services: readonly Site[] = [
  {
    id: 'meet',
    name: 'Google Meet',
    matches: ['https://meet.google.com/*'],
    roles: [
      [
        'room',
        /^https:\/\/meet\.google\.com\/(?:_meet\/)?(?:[a-z]{3}-[a-z]{4}-[a-z]{3}|lookup\/[^/?#]+)\/?(?:[?#]|$)/i,
      ],
      ['left', /^https:\/\/meet\.google\.com\/(?:landing\/?)?(?:[?#]|$)/],
    ],
    room: /^https:\/\/[^/]+\/(?:_meet\/)?([a-z]{3}-[a-z]{4}-[a-z]{3}|lookup\/[^/?#]+)/i,
    example: 'https://meet.google.com/abc-defg-hij',
  },
  {
    id: 'zoom',
    name: 'Zoom',
    matches: ['https://*.zoom.us/*', 'https://*.zoomgov.com/*'],
    roles: [
      ['left', /^https:\/\/(?:[\w-]+\.)*(?:zoom\.us|zoomgov\.com)\/(?:wc\/leave|postattendee)\b/],
      [
        'room',
        /^https:\/\/(?:[\w-]+\.)*(?:zoom\.us|zoomgov\.com)\/wc\/(?:\d{9,11}\/(?:join|start|meeting|videomeeting)|join\/\d{9,11})\b/,
      ],
      ['prejoin', /^https:\/\/(?:[\w-]+\.)*(?:zoom\.us|zoomgov\.com)\/(?:j|s|w)\/\d{9,11}\b/],
    ],
    room: /\/wc\/(?:join\/)?(\d{9,11})\b/,
    example: 'https://app.zoom.us/wc/12345678901/join',
  },
  {
    id: 'teams',
    name: 'Microsoft Teams',
    matches: [
      'https://teams.microsoft.com/*',
      'https://teams.live.com/*',
      'https://teams.cloud.microsoft/*',
      'https://*.teams.microsoft.us/*',
    ],
    roles: [
      [
        'prejoin',
        /^https:\/\/(?:teams\.microsoft\.com|teams\.live\.com|teams\.cloud\.microsoft|(?:[\w-]+\.)*teams\.microsoft\.us)\/(?:l\/meetup-join\/|meet\/\d{10,15}\b|light-meetings\/launch\b|_#\/(?:l\/)?meetup-join\/|dl\/launcher\/launcher\.html\?(?:[^#]*&)?type=meet(?:up-join)?\b|v2\/?\?(?:[^#]*&)?meetingjoin=true)/,
      ],
      ['workspace', /^https:\/\/(?:teams\.microsoft\.com\/v2\b|teams\.live\.com\/v2\b|teams\.cloud\.microsoft\/)/],
    ],
    example: 'https://teams.microsoft.com/v2/',
  },
];

/** The meeting page that comes with the repository, for trying things out: only in builds of mode `practice`. */
const practice: Site = {
  id: 'practice',
  name: 'Practice meeting',
  matches: ['http://localhost/practice/*'],
  roles: [
    ['left', /^http:\/\/localhost(?::\d+)?\/practice\/left\b/],
    ['room', /^http:\/\/localhost(?::\d+)?\/practice\/room\b/],
  ],
  room: /\/practice\/(room[\w-]*)/,
  example: 'http://localhost/practice/room',
};

/** The services of a build: the practice meeting is in none that goes to a store. */
export const sitesFor = (mode: string): readonly Site[] => (mode === 'practice' ? [...services, practice] : services);
