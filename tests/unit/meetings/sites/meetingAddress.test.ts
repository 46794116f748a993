import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Address,
  askable,
  holdsCall,
  longestAddress,
  readAddress,
  sites,
} from '../../../../lib/meetings/sites/meetingAddress';
import { requiredMatches, sitesFor } from '../../../../lib/meetings/sites/meetingSites';
import type { Role } from '../../../../lib/meetings/sites/types';
import addresses from '../../../fixtures/addresses.json';

/** Address, service, role and room; nulls if it belongs to no service. */
const any = addresses.any as [string, string | null, Role | null, string | null][];
/** Addresses of hosts that the coach named, and their role; null if they still belong to none. */
const named = addresses.named as [string, Role | null][];

describe('readAddress', () => {
  it.each(any)('%j is of %s: %s, %s', (href, site, role, room) => {
    expect(readAddress(href)).toEqual(site && { site, role, room });
  });

  it.each(named)('%j of a named host: %s', (href, role) => {
    expect(readAddress(href, true)).toEqual(role && { site: 'other', role, room: new URL(href).hostname });
  });

  it('has more than 200 addresses to try, and each role of each service among them', () => {
    expect(any.length).toBeGreaterThan(200);
    const wanted = sites.flatMap(({ id, roles }) => roles.map(([role]) => `${id} ${role}`));
    const tried = new Set(any.map(([, site, role]) => `${site} ${role}`));
    expect(wanted.filter((one) => !tried.has(one))).toEqual([]);
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

  it('is done with the longest address of any shape at once', () => {
    // The fastest of five: a busy machine delays some, hardly all. A backtracking expression takes seconds each time.
    const quickest = (href: string): number =>
      Math.min(
        ...Array.from({ length: 5 }, () => {
          const began = performance.now();
          readAddress(href, true);
          return performance.now() - began;
        }),
      );
    const shapes = [
      'a.',
      'a',
      '1',
      '-',
      'a-',
      '&type=',
      'l/',
      '?',
      '%',
      '\\',
      'meet/',
      'webappng/sites/',
      'static/',
      '&',
    ];
    for (const { id, matches } of sites) {
      const host = matches[0]?.replace('*.', '').replace('*', '') ?? '';
      for (const shape of [...shapes, ...shapes.map((one) => `?${one}`)]) {
        const href = `${host}${shape.repeat(longestAddress)}`.slice(0, longestAddress);
        expect(readAddress(href, true)?.site ?? id).toBe(id);
        expect(quickest(href)).toBeLessThan(50);
      }
    }
  });

  it('never throws, and gives a room only of letters, digits and dashes or a looked-up name', () => {
    const address = fc.oneof(
      fc.string(),
      fc.webUrl(),
      fc.string().map((path) => `https://meet.google.com/${path}`),
      fc.string().map((path) => `https://app.zoom.us/wc/${path}/join`),
      fc.string().map((path) => `https://teams.microsoft.com/v2/${path}`),
    );
    fc.assert(
      fc.property(address, (href) => {
        const room = readAddress(href)?.room ?? null;
        if (room !== null) expect(room).toMatch(/^(?:[a-z-]+|\d+|lookup\/[^/?#<>"]+)$/);
      }),
    );
  });

  it('knows each service and role by the examples it gives', () => {
    for (const { id, roles, examples } of sites) {
      expect(Object.keys(examples).sort()).toEqual([...new Set(roles.map(([role]) => role))].sort());
      for (const [role, href] of Object.entries(examples)) {
        expect(readAddress(href)).toMatchObject({ site: id, role });
      }
      expect(Object.values(examples).some((href) => holdsCall(readAddress(href)))).toBe(true);
    }
  });
});

describe('askable', () => {
  it('asks for no more than fits the address', () => {
    expect(askable('https://meet.zoho.eu/abcd-efg-hij')).toEqual({
      name: 'Zoho Meeting',
      matches: ['https://meet.zoho.eu/*'],
    });
    expect(askable('https://acme.webex.com/')).toEqual({ name: 'Webex', matches: ['https://*.webex.com/*'] });
    expect(askable('https://bbb.example.org:8443/x?y')).toEqual({
      name: 'bbb.example.org',
      matches: ['https://bbb.example.org/*'],
    });
  });

  it.each([
    ['https://acme.zoom.com/j/12345678901', 'Zoom', ['https://*.zoom.com/*']],
    ['https://acme.zoom-x.de/my/anna.example', 'Zoom', ['https://*.zoom-x.de/*']],
    ['https://zoom.com.cn/j/12345678901', 'Zoom', ['https://*.zoom.com.cn/*']],
    ['https://teams.microsoftonline.cn/v2/', 'Microsoft Teams', ['https://teams.microsoftonline.cn/*']],
    ['https://acme.zoom.us/j/12345678901', 'Zoom', ['https://*.zoom.us/*', 'https://*.zoomgov.com/*']],
  ])('asks at %s for %s by that host, and for what the manifest names together', (href, name, matches) => {
    expect(askable(href)).toEqual({ name, matches });
  });

  it.each([
    '',
    'bbb.example.org',
    'http://bbb.example.org/',
    'https://localhost/',
    'https://a@bbb.example.org/',
    '<b>',
  ])('asks for nothing at %j', (href) => {
    expect(askable(href)).toBeNull();
  });

  it('asks for nothing at an enormous address', () => {
    expect(askable(`https://bbb.example.org/${'a'.repeat(longestAddress)}`)).toBeNull();
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
    expect(sitesFor('production').some(({ id }) => id === 'practice')).toBe(false);
    expect(sitesFor('practice').filter((site) => !sitesFor('production').includes(site))).toMatchObject([
      { id: 'practice' },
    ]);
  });

  it('asks for Meet, Zoom and Teams from the start, for no other', () => {
    const production = sitesFor('production');
    expect(production.filter(({ required }) => required).map(({ id }) => id)).toEqual(['meet', 'zoom', 'teams']);
    expect(requiredMatches(production)).toHaveLength(7);
  });

  it('asks for nothing but https of named hosts', () => {
    for (const match of sitesFor('production').flatMap(({ matches }) => matches)) {
      expect(match).toMatch(/^https:\/\/(?:\*\.)?[a-z\d]+(?:\.[a-z\d]+)+\/\*$/);
    }
  });
});
