import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { SitesPart, type SitesPartProps } from '../../../../components/settings/SitesPart';

function show(some: Partial<SitesPartProps> = {}) {
  const acts = { onAsk: vi.fn(), onWithdraw: vi.fn() };
  render(<SitesPart granted={[]} withdrawn={[]} answer={null} {...acts} {...some} />);
  const ask = (address: string) => {
    fireEvent.change(screen.getByRole('textbox', { name: 'Address of a meeting' }), { target: { value: address } });
    fireEvent.click(screen.getByRole('button', { name: 'Use Coachside on this site' }));
  };
  return { ...acts, ask };
}

describe('the meeting sites in the settings', () => {
  it('ask for the site of a pasted address, at once', () => {
    const { ask, onAsk } = show();
    ask(' https://bbb.example.org/html5client/?sessionToken=a ');
    expect(onAsk).toHaveBeenCalledExactlyOnceWith(['https://bbb.example.org/*']);
  });

  it('say so where that is no address', () => {
    const { ask, onAsk } = show();
    ask('bbb');
    expect(screen.getByRole('alert').textContent).toContain('That is no address of a site.');
    ask('https://acme.webex.com/meet/anna');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(onAsk).toHaveBeenCalledExactlyOnceWith(['https://*.webex.com/*']);
  });

  it('list what was granted, and take it back', () => {
    const { onWithdraw } = show({
      granted: [
        { name: 'Webex', matches: ['https://*.webex.com/*'] },
        { name: 'bbb.example.org', matches: ['https://bbb.example.org/*'] },
      ],
    });
    fireEvent.click(screen.getByRole('button', { name: 'Withdraw from bbb.example.org' }));
    expect(onWithdraw).toHaveBeenCalledExactlyOnceWith(['https://bbb.example.org/*']);
  });

  it('offer to ask again for what the browser withdrew, and say a refusal quietly', () => {
    const { onAsk } = show({ withdrawn: [{ name: 'Zoom', matches: ['https://*.zoom.us/*'] }], answer: 'refused' });
    fireEvent.click(screen.getByRole('button', { name: 'Ask again' }));
    expect(onAsk).toHaveBeenCalledExactlyOnceWith(['https://*.zoom.us/*']);
    expect(screen.getByText(/did not allow it/)).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
