// The meeting services that are asked for one at a time. Data only.
import type { Site } from './types';

/** In the order of the docs. Sources: see the decision "Addresses decide". */
export const optionalSites: readonly Site[] = [
  {
    id: 'webex',
    name: 'Webex',
    matches: ['https://*.webex.com/*'],
    roles: [
      // A personal room's page is under the dashboard's path, but is a room.
      ['left', /^https:\/\/[^/]+\/webappng\/sites\/[^/?#]+\/dashboard\b(?!\/pmr\/[^/?#])/],
      [
        'room',
        /^https:\/\/(?!(?:www\.)?webex\.com\/meetings?\b)[^/]+\/(?:(?:meet|join)\/[^/?#]+|wbxmjs\/joinservice\/sites\/[^/?#]+\/meeting\/|webappng\/sites\/[^/?#]+\/(?:meeting\/(?:info|download)|dashboard\/pmr)\/[^/?#]+|[^?#]*\/j\.php\b|meetings?(?:[/?#]|$))/,
      ],
    ],
    // On joining, the address changes from the personal room's name to the meeting's id: only the id identifies a room.
    room: /\/webappng\/sites\/[^/?#]+\/meeting\/(?:info|download)\/([^/?#]+)/,
    examples: {
      room: 'https://acme.webex.com/webappng/sites/acme/meeting/info/0123456789abcdef',
      left: 'https://acme.webex.com/webappng/sites/acme/dashboard',
    },
  },
  {
    id: 'jitsi',
    name: 'Jitsi and 8x8',
    matches: ['https://meet.jit.si/*', 'https://*.8x8.vc/*'],
    roles: [
      ['left', /^https:\/\/[^/]+\/(?:(?:[^?#]*\/)?static\/close[23]?\.html\b|(?:[?#]|$))/],
      ['room', /^https:\/\/[^/]+\/(?!static\/)[^?#]/],
    ],
    room: /^https:\/\/[^/]+\/([^?#]+)/,
    examples: { room: 'https://meet.jit.si/CoachsideExample', left: 'https://meet.jit.si/static/close.html' },
  },
  {
    id: 'whereby',
    name: 'Whereby',
    matches: ['https://*.whereby.com/*'],
    roles: [
      [
        'room',
        /^https:\/\/(?!(?:docs|status|api|www)\.)[^/]+\/(?!(?:information|user|blog|careers|org|sitemap\.xml|favicon\.ico)(?:[/?#]|$))[^/?#]/,
      ],
    ],
    room: /^https:\/\/([^/]+\/[^/?#]+)/,
    examples: { room: 'https://acme.whereby.com/coaching' },
  },
  {
    id: 'goto',
    name: 'GoTo Meeting',
    matches: ['https://meet.goto.com/*', 'https://app.goto.com/*', 'https://*.gotomeeting.com/*'],
    roles: [
      [
        'room',
        /^https:\/\/(?:meet\.goto\.com\/[^/?#]|app\.goto\.com\/meeting\/\d|(?:global\.|app\.)?gotomeeting\.com\/(?:join\/\d|\?meetingId=\d))/,
      ],
    ],
    // The address changes from a personal name to the meeting's number: only the number identifies a room.
    room: /[/=](\d{6,12})\b/,
    examples: { room: 'https://meet.goto.com/123456789' },
  },
  {
    id: 'ringcentral',
    name: 'RingCentral',
    matches: ['https://v.ringcentral.com/*'],
    roles: [
      ['left', /^https:\/\/[^/]+\/[^?#]*post_meeting\b/],
      ['room', /^https:\/\/[^/]+\/conf\/on\/[^/?#]/],
      ['prejoin', /^https:\/\/[^/]+\/(?:join|launcher|welcome\/join|teleconference)\b/],
    ],
    room: /\/conf\/on\/([^/?#]+)/,
    examples: {
      prejoin: 'https://v.ringcentral.com/join/123456789',
      room: 'https://v.ringcentral.com/conf/on/123456789',
      left: 'https://v.ringcentral.com/conf/post_meeting',
    },
  },
  {
    id: 'zoho',
    name: 'Zoho Meeting',
    matches: ['meeting', 'meet', 'webinar'].flatMap((name) =>
      ['com', 'eu', 'in', 'jp', 'com.au'].map((end) => `https://${name}.zoho.${end}/*`),
    ),
    roles: [['room', /^https:\/\/[^/]+\/(?:meeting\/[^/?#]|join\b|[a-z\d]{3,4}(?:-[a-z\d]{3,4}){2}(?:[/?#]|$))/]],
    room: /(?:^https:\/\/[^/]+\/|[?&]key=)([a-z\d]{3,4}(?:-[a-z\d]{3,4}){2}|\d{6,12})\b/,
    examples: { room: 'https://meet.zoho.com/abcd-efg-hij' },
  },
  {
    id: 'dialpad',
    name: 'Dialpad Meetings',
    matches: ['https://meetings.dialpad.com/*'],
    roles: [['room', /^https:\/\/[^/]+\/(?:room\/)?[^/?#]/]],
    room: /^https:\/\/[^/]+\/(?:room\/)?([^/?#]+)/,
    examples: { room: 'https://meetings.dialpad.com/room/coaching' },
  },
  {
    id: 'cal',
    name: 'Cal Video',
    matches: ['https://app.cal.com/*'],
    roles: [
      ['left', /^https:\/\/[^/]+\/video\/meeting-ended\//],
      ['prejoin', /^https:\/\/[^/]+\/video\/meeting-not-started\b/],
      ['room', /^https:\/\/[^/]+\/video\/(?!no-meeting-found|meeting-ended)[^/?#]/],
    ],
    room: /\/video\/([^/?#]+)/,
    examples: {
      prejoin: 'https://app.cal.com/video/meeting-not-started/aBc123',
      room: 'https://app.cal.com/video/aBc123',
      left: 'https://app.cal.com/video/meeting-ended/aBc123',
    },
  },
  {
    id: 'daily',
    name: 'Daily',
    matches: ['https://*.daily.co/*'],
    roles: [['room', /^https:\/\/(?!(?:www|docs|api|dashboard|help)\.)[\w-]+\.daily\.co\/[^/?#]/]],
    room: /^https:\/\/([^/]+\/[^/?#]+)/,
    examples: { room: 'https://acme.daily.co/coaching' },
  },
  {
    id: 'riverside',
    name: 'Riverside',
    matches: ['https://*.riverside.fm/*', 'https://*.riverside.com/*'],
    roles: [['room', /^https:\/\/(?:www\.)?riverside\.(?:fm|com)\/studio\/[^/?#]/]],
    room: /\/studio\/([^/?#]+)/,
    examples: { room: 'https://riverside.fm/studio/coaching' },
  },
  {
    id: 'livekit',
    name: 'LiveKit Meet',
    matches: ['https://*.livekit.io/*'],
    roles: [
      ['room', /^https:\/\/meet[\w.-]*\.livekit\.io\/(?:rooms\/[^/?#]|custom\b)/],
      ['left', /^https:\/\/meet[\w.-]*\.livekit\.io\/(?:[?#]|$)/],
    ],
    room: /\/rooms\/([^/?#]+)/,
    examples: { room: 'https://meet.livekit.io/rooms/abcd-1234', left: 'https://meet.livekit.io/' },
  },
  {
    id: 'slack',
    name: 'Slack huddles',
    matches: ['https://app.slack.com/*'],
    roles: [['workspace', /^https:\/\/[^/]+\/(?:huddle|client)\//]],
    examples: { workspace: 'https://app.slack.com/client/T0123456/C0123456' },
  },
  {
    id: 'discord',
    name: 'Discord',
    matches: ['https://discord.com/*', 'https://ptb.discord.com/*', 'https://canary.discord.com/*'],
    roles: [['workspace', /^https:\/\/[^/]+\/channels\/(?:@me|\d+)\/\d/]],
    examples: { workspace: 'https://discord.com/channels/123456789/987654321' },
  },
  {
    id: 'mirotalk',
    name: 'MiroTalk',
    matches: ['https://p2p.mirotalk.com/*', 'https://sfu.mirotalk.com/*', 'https://c2c.mirotalk.com/*'],
    roles: [
      ['room', /^https:\/\/[^/]+\/join\b/],
      ['left', /^https:\/\/[^/]+\/newcall\b/],
    ],
    room: /\/join(?:\/|\/?\?(?:[^#]*&)?room=)([^/?&#]+)/,
    examples: { room: 'https://p2p.mirotalk.com/join?room=coaching', left: 'https://p2p.mirotalk.com/newcall' },
  },
];
