// The meeting services: the data behind the manifest, the detection of calls and the docs. Data only.
import { optionalSites } from './optionalSites';
import { practiceHosts, requiredHosts } from './requiredHosts';
import type { Site } from './types';

/** Address rules: see the decision "Addresses decide" for their source. */
const required: readonly Site[] = [
  {
    id: 'meet',
    name: 'Google Meet',
    required: true,
    matches: requiredHosts.meet,
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
    matches: requiredHosts.zoom,
    more: ['https://*.zoom.com/*', 'https://*.zoom-x.de/*', 'https://*.zoom.com.cn/*'],
    roles: [
      // The web app's home is shown before and after a call. A call may lead to www.zoom.com, which never holds one.
      ['left', /^https:\/\/(?:[^/:]+\/(?:wc\/(?:leave|home)|postattendee)\b|www\.zoom\.com\/)/],
      ['room', /^https:\/\/[^/:]+\/wc\/(?:\d{9,12}\/(?:join|start|meeting|videomeeting)|join\/\d{9,12})\b/],
      ['prejoin', /^https:\/\/[^/:]+\/(?:[jsw]\/\d{9,12}\b|my\/[^/?#])/],
    ],
    room: /\/wc\/(?:join\/)?(\d{9,12})\b/,
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
    matches: requiredHosts.teams,
    more: ['https://teams.microsoftonline.cn/*'],
    roles: [
      [
        'prejoin',
        /^https:\/\/[^/:]+\/(?:l\/meetup-join\/|meet\/\d{10,15}\b|_#\/(?:l\/)?meetup-join\/|dl\/launcher\/launcher\.html\?(?:[^#]*&)?type=meet(?:up-join)?\b)/,
      ],
      // A guest's lobby, call and end all match. The meeting's part of the address changes meanwhile, so no room is
      // known.
      ['room', /^https:\/\/[^/:]+\/(?:light-meetings\/launch\b|v2\/?\?(?:[^#]*&)?meetingjoin=true)/],
      ['workspace', /^https:\/\/(?:[^/:]+\/v2\b|teams\.cloud\.microsoft\/)/],
    ],
    examples: {
      prejoin: 'https://teams.microsoft.com/l/meetup-join/19%3ameeting',
      room: 'https://teams.microsoft.com/light-meetings/launch?agent=web',
      workspace: 'https://teams.microsoft.com/v2/',
    },
  },
];

/** The meeting page that comes with the repository, for trying things out: only in builds of mode `practice`. */
export const practice: Site = {
  id: 'practice',
  name: 'Practice meeting',
  required: true,
  matches: practiceHosts,
  roles: [
    ['left', /^http:\/\/localhost(?::\d+)?\/practice\/left\b/],
    ['room', /^http:\/\/localhost(?::\d+)?\/practice\/room\b/],
  ],
  room: /\/practice\/(room[\w-]*)/,
  examples: { room: 'http://localhost/practice/room', left: 'http://localhost/practice/left' },
};

/**
 * What an address on any host means if the coach named it as a self-hosted server (BigBlueButton, Jitsi, MiroTalk or
 * another). Every page may hold a call unless a role says otherwise.
 */
export const selfHosted: Pick<Site, 'id' | 'roles' | 'examples'> = {
  id: 'other',
  roles: [
    ['left', /^https:\/\/[^/]+\/(?:[^?#]*\/)?static\/close[23]?\.html\b/],
    ['room', /^https:\/\/[^/]+\/html5client\/(?:join)?\?(?:[^#]*&)?sessionToken=/],
    // The front page: these servers return to it after a call.
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
export const services: readonly Site[] = [...required, ...optionalSites];

/** The services of a build: the practice meeting is in none that goes to a store. */
export const sitesFor = (mode: string): readonly Site[] => (mode === 'practice' ? [...services, practice] : services);

/** Match patterns of every host of these services: the pages that the card may be shown in. */
export const allMatches = (sites: readonly Site[]): string[] =>
  sites.flatMap(({ matches, more = [] }) => [...matches, ...more]);

/** Match patterns of these services that the manifest names. */
export const requiredMatches = (sites: readonly Site[]): string[] =>
  sites.flatMap(({ matches, required }) => (required ? [...matches] : []));

/** Match patterns of these services that are asked for one at a time. */
export const optionalMatches = (sites: readonly Site[]): string[] =>
  sites.flatMap(({ matches, more = [], required }) => [...(required ? [] : matches), ...more]);
