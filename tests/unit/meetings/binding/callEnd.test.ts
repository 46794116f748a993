import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Binding,
  bindingFor,
  type CallEvent,
  comesBack,
  type Ended,
  judge,
  reloadWithin,
} from '../../../../lib/meetings/binding/callEnd';
import type { Address } from '../../../../lib/meetings/sites/meetingAddress';
import type { Role } from '../../../../lib/meetings/sites/types';

const at = 1_700_000_000_000;
const tabId = 7;
const address = (role: Role, site = 'meet'): Address => ({ site, role, room: role === 'room' ? 'x' : null });
const shows = (role: Role | null, more: Partial<Extract<CallEvent, { type: 'address' }>> = {}): CallEvent => ({
  type: 'address',
  tabId,
  address: role === null ? null : address(role),
  roomHash: role === 'room' ? 'r1' : null,
  at,
  ...more,
});
const closed: CallEvent = { type: 'closed', tabId, at };
const bound: Binding = { conversationId: 'c', tabId, site: 'meet', roomHash: 'r1', salt: 's', state: 'bound' };
const roomless: Binding = { ...bound, site: 'teams', roomHash: null };
const waiting: Binding = { ...bound, roomHash: null, state: 'waiting' };
const ended: Ended = { conversationId: 'c', site: 'meet', roomHash: 'r1', salt: 's', tabId, at };
const end = (reason: 'left' | 'tab-closed', binding: Binding) => {
  const { state: _, ...tie } = binding;
  return { do: 'end', reason, ended: { ...tie, at } };
};

describe('bindingFor', () => {
  it.each([
    ['room', 'bound'],
    ['workspace', 'bound'],
    ['prejoin', 'waiting'],
  ] as const)('ties a conversation started at a %s: %s', (role, state) => {
    const roomHash = role === 'room' ? 'r1' : null;
    expect(bindingFor('c', { id: tabId, address: address(role), roomHash, salt: 's' })).toEqual({
      conversationId: 'c',
      tabId,
      site: 'meet',
      roomHash,
      salt: 's',
      state,
    });
  });

  it.each(['left', 'elsewhere', null] as const)('ties nothing to %s', (role) => {
    const where = role === null ? null : address(role);
    expect(bindingFor('c', { id: tabId, address: where, roomHash: null, salt: 's' })).toBeNull();
  });
});

describe('judge, of a conversation tied to a call', () => {
  it('ends it when the tab is closed', () => {
    expect(judge(bound, closed)).toEqual(end('tab-closed', bound));
  });

  it('ends it at a left-address, on another host and in another room', () => {
    expect(judge(bound, shows('left'))).toEqual(end('left', bound));
    expect(judge(bound, shows(null))).toEqual(end('left', bound));
    expect(judge(bound, shows('room', { address: address('room', 'zoom'), roomHash: 'r2' }))).toEqual(
      end('left', bound),
    );
    expect(judge(bound, shows('room', { roomHash: 'r2' }))).toEqual(end('left', bound));
  });

  it('lets it be on a reload, and where the service shows another of its pages', () => {
    for (const role of ['room', 'workspace', 'prejoin', 'elsewhere'] as const) {
      expect(judge(bound, shows(role))).toEqual({ do: 'nothing' });
    }
  });

  it('learns the room where the first address named none', () => {
    const event = shows('room', { address: address('room', 'teams') });
    expect(judge(roomless, event)).toEqual({ do: 'bind', binding: { ...roomless, roomHash: 'r1' } });
  });
});

describe('judge, of a conversation begun at a launcher', () => {
  it('ends nothing when the launcher closes or goes elsewhere: the call may be in a desktop app', () => {
    expect(judge(waiting, closed)).toEqual({ do: 'forget' });
    expect(judge(waiting, shows(null))).toEqual({ do: 'forget' });
    expect(judge(waiting, shows('room', { address: address('room', 'zoom') }))).toEqual({ do: 'forget' });
  });

  it('goes on waiting on the way to the call', () => {
    for (const role of ['prejoin', 'elsewhere', 'left'] as const) {
      expect(judge(waiting, shows(role))).toEqual({ do: 'nothing' });
    }
  });

  it('is tied once the tab reaches the call, and then ends with it', () => {
    const verdict = judge(waiting, shows('room'));
    expect(verdict).toEqual({ do: 'bind', binding: { ...waiting, roomHash: 'r1', state: 'bound' } });
    if (verdict.do === 'bind') expect(judge(verdict.binding, closed)).toEqual(end('tab-closed', bound));
    expect(judge(waiting, shows('workspace'))).toEqual({ do: 'bind', binding: { ...waiting, state: 'bound' } });
  });
});

describe('judge', () => {
  const roles = fc.constantFrom<(Role | null)[]>('room', 'workspace', 'prejoin', 'left', 'elsewhere', null);
  const events = fc.oneof(
    fc.constant(closed),
    fc
      .record({ role: roles, hash: fc.constantFrom('r1', 'r2', null) })
      .map(({ role, hash }) => shows(role, { roomHash: hash })),
  );

  it('does nothing about other tabs, or with nothing tied', () => {
    fc.assert(
      fc.property(events, fc.constantFrom(bound, roomless, waiting), (event, binding) => {
        expect(judge(null, event)).toEqual({ do: 'nothing' });
        expect(judge(binding, { ...event, tabId: 8 })).toEqual({ do: 'nothing' });
      }),
    );
  });

  it('never ends a conversation that waits', () => {
    fc.assert(
      fc.property(events, (event) => {
        expect(judge(waiting, event).do).not.toBe('end');
      }),
    );
  });
});

describe('comesBack', () => {
  const back = (after: number, more: Parameters<typeof shows>[1] = {}) => shows('room', { at: at + after, ...more });

  it('takes an end back where the same room shows again within a minute, in any tab', () => {
    expect(comesBack(ended, back(0))).toBe(true);
    expect(comesBack(ended, back(reloadWithin))).toBe(true);
    expect(comesBack(ended, back(reloadWithin + 1))).toBe(false);
    expect(comesBack(ended, back(1000, { tabId: 8 }))).toBe(true);
  });

  it('takes nothing back for another room or service, a page without a room, or a closed tab', () => {
    expect(comesBack(ended, back(1000, { roomHash: 'r2' }))).toBe(false);
    expect(comesBack(ended, back(1000, { roomHash: null }))).toBe(false);
    expect(comesBack(ended, back(1000, { address: address('room', 'zoom') }))).toBe(false);
    expect(comesBack(ended, { ...closed, at: at + 1000 })).toBe(false);
    for (const role of ['workspace', 'prejoin', 'left', 'elsewhere', null] as const) {
      expect(comesBack(ended, shows(role))).toBe(false);
    }
    expect(comesBack(null, back(0))).toBe(false);
  });

  it('takes an end back in a workspace only in the tab it was in', () => {
    const inTeams = { ...ended, site: 'teams', roomHash: null };
    const event = shows('workspace', { address: address('workspace', 'teams') });
    expect(comesBack(inTeams, event)).toBe(true);
    expect(comesBack(inTeams, { ...event, tabId: 8 })).toBe(false);
  });
});
