import { act, renderHook } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { useStorageNotices } from '../../../../components/backup/useStorageNotices';
import { outbox } from '../../../../lib/conversation/actions/outbox';
import type { Fault } from '../../../../lib/database/storageFault';

vi.mock('../../../../components/exports/saveFiles', () => ({ saveCopy: async () => undefined }));

const wrong = (fault: Fault | null) => act(() => outbox.setState({ fault }));

beforeEach(() => wrong(null));

it('says that a backup was saved while its fault changes its name, and not of the next trouble', async () => {
  const { result } = renderHook(() => useStorageNotices(null));
  wrong('full');
  await act(async () => result.current.onSave());
  expect(result.current.saved).toBe('saved');
  wrong('refused');
  expect(result.current.saved).toBe('saved');
  wrong(null);
  wrong('full');
  expect(result.current.saved).toBeNull();
});
