// Owns the meeting services: the data that feeds manifest, detection and docs alike. Data only; must not know the browser.
import { optional } from './optional';
import type { Site } from './site';

/** Address rules: see the decision "Addresses decide" for their source. */
const required: readonly Site[] = [
  {
    id: 'meet',
    name: 'Google Meet',
    required: true,
    matches: ['https://meet.google.com/*'],
    roles: [
      [
        'room',
        /^https:\/\/meet\.google\.com\/(?:_meet\/)?(?:[a-z]{3}-[a-z]{4}-[a-z]{3}|lookup\/[^/?#]+)\/?(?:[?#]|$)/i,
      ],
      ['left', /^https:\/\/meet\.google\.com\/(?:landing\/?)?(?:[?#]|$)/],
    ],
    room: /^https:\/\/[^/]+\/(?:_meet\/)?([a-z]{3}-[a-z]{4}-[a-z]{3}|lookup\/[^/?#]+)/i,
    examples: { room: 'https://meet.google.com/abc-defg-hij', left: 'https://meet.google.com/landing' },
  },
  {
    id: 'zoom',
    name: 'Zoom',
    required: true,
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
    examples: {
      prejoin: 'https://us02web.zoom.us/j/12345678901',
      room: 'https://app.zoom.us/wc/12345678901/join',
      left: 'https://app.zoom.us/wc/leave',
    },
  },
  {
    id: 'teams',
    name: 'Microsoft Teams',
    required: true,
    bar: 'top',
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
    examples: {
      prejoin: 'https://teams.microsoft.com/l/meetup-join/19%3ameeting',
      workspace: 'https://teams.microsoft.com/v2/',
    },
  },
];

/** The meeting page that comes with the repository, for trying things out: only in builds of mode `practice`. */
export const practice: Site = {
  id: 'practice',
  name: 'Practice meeting',
  required: true,
  matches: ['http://localhost/practice/*'],
  roles: [
    ['left', /^http:\/\/localhost(?::\d+)?\/practice\/left\b/],
    ['room', /^http:\/\/localhost(?::\d+)?\/practice\/room\b/],
  ],
  room: /\/practice\/(room[\w-]*)/,
  examples: { room: 'http://localhost/practice/room', left: 'http://localhost/practice/left' },
};

/**
 * A self-hosted server that the coach named (BigBlueButton, Jitsi, MiroTalk or another): what an address of any host
 * means. It may hold a call wherever it does not say otherwise.
 */
export const selfHosted: Pick<Site, 'id' | 'roles' | 'examples'> = {
  id: 'other',
  roles: [
    ['left', /^https:\/\/[^/]+\/(?:[^?#]*\/)?static\/close[23]?\.html\b/],
    ['room', /^https:\/\/[^/]+\/html5client\/(?:join)?\?(?:[^#]*&)?sessionToken=/],
    // The front page, to which these servers lead from a call.
    ['prejoin', /^https:\/\/[^/]+\/$/],
    ['workspace', /^https:/],
  ],
  examples: {
    prejoin: 'https://bbb.example.org/',
    room: 'https://bbb.example.org/html5client/?sessionToken=abc',
    workspace: 'https://bbb.example.org/coaching',
    left: 'https://bbb.example.org/static/close.html',
  },
};

/** The services of every build. */
export const services: readonly Site[] = [...required, ...optional];

/** The services of a build: the practice meeting is in none that goes to a store. */
export const sitesFor = (mode: string): readonly Site[] => (mode === 'practice' ? [...services, practice] : services);

/** Match patterns of every service: the pages that the card may be shown in. */
export const allMatches = (sites: readonly Site[]): string[] => sites.flatMap(({ matches }) => [...matches]);

/** Match patterns of the services that the manifest names. */
export const requiredMatches = (sites: readonly Site[]): string[] => allMatches(sites.filter((site) => site.required));
