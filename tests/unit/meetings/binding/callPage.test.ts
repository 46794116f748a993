import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrivedAt, type CallPlace, goesOnAt, movedTo, type Page } from '../../../../lib/meetings/binding/callPage';
import type { Role } from '../../../../lib/meetings/sites/types';

const at = 1_700_000_000_000;
const page = (hash: string, role: Role = 'workspace'): Page => ({ hash, role });
const inCall: CallPlace = { call: page('a'), away: null };
const away: CallPlace = { call: page('a'), away: { page: page('b'), since: at } };

describe('the tab of a call', () => {
  it('has left its page once it shows another, and since then, whatever it shows next', () => {
    expect(movedTo(inCall, page('b'), at, false)).toEqual(away);
    expect(movedTo(away, page('c', 'prejoin'), at + 5000, false)).toEqual({
      call: page('a'),
      away: { page: page('c', 'prejoin'), since: at },
    });
  });

  it('is back where it shows its page again', () => {
    expect(movedTo(away, page('a'), at + 1, false)).toEqual(inCall);
  });

  it('comes into a call at a room, and in a known service from there to its workspace', () => {
    const room = page('r', 'room');
    expect(movedTo(inCall, room, at, false)).toEqual({ call: room, away: null });
    const inRoom: CallPlace = { call: room, away: null };
    expect(movedTo(inRoom, page('w'), at, true)).toEqual({ call: page('w'), away: null });
    expect(movedTo(inRoom, page('w'), at, false)).toEqual({ call: room, away: { page: page('w'), since: at } });
    expect(movedTo(inRoom, page('e', 'elsewhere'), at, true).away).toMatchObject({ since: at });
  });

  it('changes nothing where the same is shown again', () => {
    expect(movedTo(inCall, page('a'), at, false)).toBe(inCall);
    expect(movedTo(away, page('b'), at + 1, false)).toBe(away);
  });

  it('is where the coach says, and a workspace is not asked about again', () => {
    expect(goesOnAt(away, false)).toEqual({ call: page('b'), away: null });
    expect(goesOnAt(away, true)).toBeNull();
    expect(goesOnAt({ ...away, away: { page: page('b', 'elsewhere'), since: at } }, true)).toEqual({
      call: page('b', 'elsewhere'),
      away: null,
    });
    expect(arrivedAt(null)).toBeUndefined();
  });

  it('is away exactly while it shows another page than that of the call', () => {
    const roles = fc.constantFrom<Role[]>('workspace', 'prejoin', 'elsewhere', 'room');
    const pages = fc.record({ hash: fc.constantFrom('a', 'b', 'c'), role: roles });
    fc.assert(
      fc.property(fc.array(pages, { minLength: 1 }), fc.boolean(), (shown, known) => {
        const end = shown.reduce((place, one, n) => movedTo(place, one, at + n, known), inCall);
        const last = shown.at(-1);
        expect(end.away === null).toBe(end.call.hash === last?.hash);
        if (end.away) expect(end.away.page.hash).toBe(last?.hash);
      }),
    );
  });
});
