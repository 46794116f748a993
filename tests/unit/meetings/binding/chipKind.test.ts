import { expect, it } from 'vitest';
import type { Binding } from '../../../../lib/meetings/binding/callEnd';
import { chipFor } from '../../../../lib/meetings/binding/chipKind';

const binding: Binding = { conversationId: 'c', tabId: 7, site: 'meet', roomHash: 'r', salt: 's', state: 'bound' };

it.each([
  ['nothing is live', 7, undefined, null, 'offer'],
  ['nothing is live, whatever was tied before', 7, undefined, binding, 'offer'],
  ['live in this tab', 7, 'c', binding, 'here'],
  ['live in another tab', 8, 'c', binding, 'switch'],
  ['live, and who asks is no tab', undefined, 'c', binding, 'switch'],
  ['live with no meeting tab', 7, 'c', null, 'switch'],
  ['live, tied is an older one', 7, 'd', binding, 'switch'],
  ['live in this tab, still on its way to a call', 7, 'c', { ...binding, state: 'waiting' as const }, 'here'],
  ['live in another tab, still on its way to a call', 8, 'c', { ...binding, state: 'waiting' as const }, 'switch'],
] as const)('%s', (_, tabId, live, tied, kind) => {
  expect(chipFor(tabId, live, tied)).toBe(kind);
});
