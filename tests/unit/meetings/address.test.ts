import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Address, holdsCall, longestAddress, readAddress, sites } from '../../../lib/meetings/address';
import { type Role, sitesFor } from '../../../lib/meetings/sites';

const tel = 'https://teams.microsoft.com';

/** Address, role, and the room where there is one. */
const meet: [string, Role, string?][] = [
  ['https://meet.google.com/abc-defg-hij', 'room', 'abc-defg-hij'],
  ['https://meet.google.com/abc-defg-hij/', 'room', 'abc-defg-hij'],
  ['https://meet.google.com/abc-defg-hij?authuser=1&hs=179', 'room', 'abc-defg-hij'],
  ['https://meet.google.com/abc-defg-hij#x', 'room', 'abc-defg-hij'],
  ['https://meet.google.com/_meet/abc-defg-hij?pli=1', 'room', 'abc-defg-hij'],
  ['https://MEET.GOOGLE.COM/ABC-DEFG-HIJ', 'room', 'abc-defg-hij'],
  ['https://meet.google.com:443/abc-defg-hij', 'room', 'abc-defg-hij'],
  ['https://meet.google.com/lookup/weekly', 'room', 'lookup/weekly'],
  ['https://meet.google.com/lookup/abc123?authuser=0', 'room', 'lookup/abc123'],
  ['https://meet.google.com/', 'left'],
  ['https://meet.google.com', 'left'],
  ['https://meet.google.com/landing', 'left'],
  ['https://meet.google.com/landing?authuser=0', 'left'],
  ['https://meet.google.com/?pli=1', 'left'],
  ['https://meet.google.com/new', 'elsewhere'],
  ['https://meet.google.com/abc-defg-hijk', 'elsewhere'],
  ['https://meet.google.com/abc-defg-hij/settings', 'elsewhere'],
  ['https://meet.google.com/ab1-defg-hij', 'elsewhere'],
  ['https://meet.google.com/<img src=x onerror=alert(1)>', 'elsewhere'],
  ['https://meet.google.com/abc-defg-hij<script>', 'elsewhere'],
];

const zoom: [string, Role, string?][] = [
  ['https://app.zoom.us/wc/12345678901/join', 'room', '12345678901'],
  ['https://app.zoom.us/wc/12345678901/start?fromPWA=1', 'room', '12345678901'],
  ['https://app.zoom.us/wc/123456789/meeting', 'room', '123456789'],
  ['https://app.zoom.us/wc/1234567890/videomeeting', 'room', '1234567890'],
  ['https://zoom.us/wc/join/12345678901?wpk=x', 'room', '12345678901'],
  ['https://us02web.zoom.us/wc/join/12345678901', 'room', '12345678901'],
  ['https://acme.zoomgov.com/wc/1234567890/join', 'room', '1234567890'],
  ['https://zoom.us/j/12345678901?pwd=abc', 'prejoin'],
  ['https://us02web.zoom.us/j/12345678901#success', 'prejoin'],
  ['https://zoom.us/s/123456789', 'prejoin'],
  ['https://acme.zoom.us/w/1234567890?tk=t', 'prejoin'],
  ['https://app.zoom.us/wc/leave', 'left'],
  ['https://app.zoom.us/wc/leave?x=1', 'left'],
  ['https://zoom.us/postattendee?mn=x', 'left'],
  ['https://zoom.us/', 'elsewhere'],
  ['https://zoom.us/signin', 'elsewhere'],
  ['https://app.zoom.us/wc/home', 'elsewhere'],
  ['https://zoom.us/j/1234', 'elsewhere'],
  ['https://zoom.us/j/123456789012345', 'elsewhere'],
  ['https://app.zoom.us/wc/12345678901', 'elsewhere'],
  ['https://app.zoom.us/wc/12345678901/%3Cscript%3E', 'elsewhere'],
];

const teams: [string, Role][] = [
  [`${tel}/l/meetup-join/19%3ameeting_x%40thread.v2/0?context=%7b%7d`, 'prejoin'],
  [`${tel}/meet/1234567890123?p=abc`, 'prejoin'],
  [`${tel}/light-meetings/launch?agent=web&coords=e`, 'prejoin'],
  [`${tel}/_#/l/meetup-join/19:meeting_x`, 'prejoin'],
  [`${tel}/dl/launcher/launcher.html?url=%2f_%23&type=meetup-join&x=1`, 'prejoin'],
  [`${tel}/dl/launcher/launcher.html?type=meet`, 'prejoin'],
  [`${tel}/v2/?meetingjoin=true#/meet/123`, 'prejoin'],
  ['https://teams.live.com/meet/9876543210123?p=x', 'prejoin'],
  ['https://gov.teams.microsoft.us/l/meetup-join/19%3ax', 'prejoin'],
  ['https://teams.cloud.microsoft/l/meetup-join/19%3ax', 'prejoin'],
  [`${tel}/v2/`, 'workspace'],
  [`${tel}/v2`, 'workspace'],
  [`${tel}/v2/?meetingjoin=false`, 'workspace'],
  ['https://teams.live.com/v2/', 'workspace'],
  ['https://teams.cloud.microsoft/', 'workspace'],
  ['https://teams.cloud.microsoft/calendar', 'workspace'],
  [`${tel}/`, 'elsewhere'],
  [`${tel}/v22/`, 'elsewhere'],
  [`${tel}/dl/launcher/launcher.html?type=chat`, 'elsewhere'],
  ['https://teams.live.com/free', 'elsewhere'],
  ['https://gov.teams.microsoft.us/', 'elsewhere'],
];

const foreign = [
  // No meeting service's host, though it looks like one.
  'https://meet.google.com.evil.example/abc-defg-hij',
  'https://evil.example/https://meet.google.com/abc-defg-hij',
  'https://evil.example/?u=https://meet.google.com/abc-defg-hij',
  'https://evil.example/#https://meet.google.com/abc-defg-hij',
  'https://meet.google.com@evil.example/abc-defg-hij',
  'https://meet.google.com:x@evil.example/abc-defg-hij',
  'https://meet.google.com%2eevil.example/abc-defg-hij',
  'https://evil.example\\@meet.google.com/abc-defg-hij',
  'https://notmeet.google.com/abc-defg-hij',
  'https://a.meet.google.com/abc-defg-hij',
  'https://meet-google.com/abc-defg-hij',
  'https://google.com/abc-defg-hij',
  'https://meet.google.com./abc-defg-hij',
  'https://evilzoom.us/wc/12345678901/join',
  'https://zoom.us.evil.example/wc/12345678901/join',
  'https://zoom.us.com/wc/12345678901/join',
  'https://zoom.com/wc/12345678901/join',
  'https://evilteams.microsoft.com/v2/',
  'https://teams.microsoft.com.evil.example/v2/',
  'https://x.teams.live.com/v2/',
  'https://cloud.microsoft/',
  // Letters of other alphabets that look alike.
  'https://meet.gооgle.com/abc-defg-hij',
  'https://zооm.us/wc/12345678901/join',
  'https://xn--meet-google-5k0g.com/abc-defg-hij',
  // A name or password before the host is a trick, even where the host is right.
  'https://user@meet.google.com/abc-defg-hij',
  'https://user:pass@meet.google.com/abc-defg-hij',
  'https://:pass@meet.google.com/abc-defg-hij',
  // Another protocol or port is another place.
  'http://meet.google.com/abc-defg-hij',
  'ws://meet.google.com/abc-defg-hij',
  'ftp://meet.google.com/abc-defg-hij',
  'file:///meet.google.com/abc-defg-hij',
  'view-source:https://meet.google.com/abc-defg-hij',
  'blob:https://meet.google.com/abc-defg-hij',
  'javascript:alert("https://meet.google.com/abc-defg-hij")',
  'data:text/html,https://meet.google.com/abc-defg-hij',
  'about:blank',
  'chrome://newtab/',
  // No address at all.
  '',
  ' ',
  'meet.google.com/abc-defg-hij',
  '//meet.google.com/abc-defg-hij',
  'https://',
  'https:// meet.google.com/',
  'https://[meet.google.com]/abc-defg-hij',
  'https://meet.google.com:99999/abc-defg-hij',
  'null',
  '<script>alert(1)</script>',
  '\u0000',
];

describe('readAddress', () => {
  it.each(meet)('Meet: %s is %s', (href, role, room) => {
    expect(readAddress(href)).toEqual({ site: 'meet', role, room: room ?? null });
  });

  it.each(zoom)('Zoom: %s is %s', (href, role, room) => {
    expect(readAddress(href)).toEqual({ site: 'zoom', role, room: room ?? null });
  });

  it.each(teams)('Teams: %s is %s', (href, role) => {
    expect(readAddress(href)).toEqual({ site: 'teams', role, room: null });
  });

  it.each(foreign)('nobody: %j', (href) => {
    expect(readAddress(href)).toBeNull();
  });

  it('counts another port of a service as no room', () => {
    expect(readAddress('https://meet.google.com:8443/abc-defg-hij')?.role ?? 'elsewhere').toBe('elsewhere');
  });

  it('looks at no enormous address', () => {
    const room = 'https://meet.google.com/abc-defg-hij?';
    expect(readAddress(room.padEnd(longestAddress, 'a'))?.role).toBe('room');
    expect(readAddress(room.padEnd(longestAddress + 1, 'a'))).toBeNull();
    expect(readAddress(`https://meet.google.com/${'a-'.repeat(500_000)}`)).toBeNull();
  });

  it('comes to an end with the longest address of any shape', () => {
    const shapes = ['a.', 'a', '&type=', 'l/', '?', '%', '\\', 'meet/', '-'];
    for (const { id, matches } of sites) {
      const host = matches[0]?.replace('*.', '').replace('*', '') ?? '';
      for (const shape of shapes) {
        const href = `${host}${shape.repeat(longestAddress)}`.slice(0, longestAddress);
        expect(readAddress(href)?.site ?? id).toBe(id);
      }
    }
  });

  it('never throws, and gives a room only of letters, digits and dashes or a looked-up name', () => {
    const address = fc.oneof(
      fc.string(),
      fc.webUrl(),
      fc.string().map((path) => `https://meet.google.com/${path}`),
      fc.string().map((path) => `https://app.zoom.us/wc/${path}/join`),
      fc.string().map((path) => `${tel}/v2/${path}`),
    );
    fc.assert(
      fc.property(address, (href) => {
        const room = readAddress(href)?.room ?? null;
        if (room !== null) expect(room).toMatch(/^(?:[a-z-]+|\d+|lookup\/[^/?#<>"]+)$/);
      }),
    );
  });

  it('knows each service by the example it gives', () => {
    for (const site of sites) {
      const read = readAddress(site.example);
      expect([site.id, holdsCall(read)]).toEqual([read?.site, true]);
    }
  });
});

describe('holdsCall', () => {
  it('is for rooms and workspaces only', () => {
    const roles: Role[] = ['room', 'workspace', 'prejoin', 'left', 'elsewhere'];
    const holding = roles.filter((role) => holdsCall({ site: 'meet', role, room: null } satisfies Address));
    expect(holding).toEqual(['room', 'workspace']);
    expect(holdsCall(null)).toBe(false);
  });
});

describe('sitesFor', () => {
  it('has the practice meeting in the practice build only', () => {
    expect(sitesFor('production').map(({ id }) => id)).toEqual(['meet', 'zoom', 'teams']);
    expect(sitesFor('practice').map(({ id }) => id)).toEqual(['meet', 'zoom', 'teams', 'practice']);
  });

  it('asks for nothing but https of named hosts', () => {
    for (const match of sitesFor('production').flatMap(({ matches }) => matches)) {
      expect(match).toMatch(/^https:\/\/(?:\*\.)?[a-z]+(?:\.[a-z]+)+\/\*$/);
    }
  });
});
