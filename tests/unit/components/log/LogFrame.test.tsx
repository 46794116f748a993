import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { DatabaseUnavailable } from '../../../../components/log/DatabaseUnavailable';
import { LogFrame } from '../../../../components/log/LogFrame';
import { Arriving, PageHeading, PageTitle } from '../../../../components/ui/PageHeading';
import { UndoBar } from '../../../../components/ui/UndoBar';
import { t } from '../../../../lib/browser/words';
import { navigation, pageNames, placeOf, routes } from '../../../../lib/log/routes';

const nothing = () => undefined;

describe('the frame', () => {
  const show = (hash: string) =>
    render(
      <LogFrame place={placeOf(hash)} lastBackup="Last backup today">
        <PageHeading>Here</PageHeading>
      </LogFrame>,
    );

  it('says where the coach is', () => {
    show('#/settings');
    expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('Settings');
    expect(screen.getByRole('main').textContent).toContain('Here');
    expect(screen.getByText('Last backup today')).toBeTruthy();
    expect(screen.getByText('Nothing leaves this machine')).toBeTruthy();
  });

  it('has a link to every page of the navigation, in its order', () => {
    show('#/');
    const links = screen.getAllByRole<HTMLAnchorElement>('link');
    expect(links.map(({ hash }) => placeOf(hash).page)).toEqual(navigation);
    expect(links.map(({ textContent }) => textContent)).toEqual(navigation.map((page) => t(routes[page].title)));
  });

  it.each(pageNames)('names the tab of %s, and marks the link it stands under', (page) => {
    const { id, path, title, under } = routes[page];
    show(`#/${path}${id === 'required' ? '/x' : ''}`);
    const marked = navigation.find((one) => one === page || one === under);
    expect(screen.queryByRole('link', { current: marked === page ? 'page' : true })?.textContent).toBe(
      marked && t(routes[marked].title),
    );
    expect(document.title).toBe(`${title ? t(title) : ''} · Coachside`.trim());
  });

  it('keeps Talks marked on the page of one talk', () => {
    show('#/talk/x');
    expect(screen.queryByRole('link', { current: 'page' })).toBeNull();
    expect(screen.getByRole('link', { current: true }).textContent).toBe('Talks');
  });
});

describe('a heading', () => {
  const show = (arriving: { current: boolean }) =>
    render(
      <PageTitle value="Talks">
        <Arriving value={arriving}>
          <PageHeading>This week</PageHeading>
        </Arriving>
      </PageTitle>,
    );

  it('takes the focus after a step, once', () => {
    const arriving = { current: true };
    show(arriving);
    expect(document.activeElement?.textContent).toBe('This week');
    expect(arriving.current).toBe(false);
  });

  it('leaves the focus alone on the first page', () => {
    show({ current: false });
    expect(document.activeElement).toBe(document.body);
    expect(document.title).toBe('Talks · Coachside');
  });
});

describe('a database that stays shut', () => {
  it('is explained, with a rescue copy', () => {
    const onRescue = vi.fn();
    render(<DatabaseUnavailable fault="newer" rescued={null} onRescue={onRescue} onRetry={nothing} />);
    expect(screen.getByRole('alert').textContent).toContain('written by a newer Coachside');
    fireEvent.click(screen.getByRole('button', { name: 'Save a rescue copy' }));
    expect(onRescue).toHaveBeenCalledOnce();
  });

  it.each([
    [true, 'The rescue copy has been saved.'],
    [false, 'The rescue copy could not be saved either'],
  ])('says how the rescue went: %s', (rescued, words) => {
    render(<DatabaseUnavailable fault="upgrade" rescued={rescued} onRescue={nothing} onRetry={nothing} />);
    expect(screen.getByRole('status').textContent).toContain(words);
  });
});

describe('a deletion', () => {
  it('names what went and takes it back', () => {
    const onUndo = vi.fn();
    render(<UndoBar label="S., Thursday" onUndo={onUndo} onClose={nothing} />);
    expect(screen.getByText('S., Thursday').tagName).toBe('BDI');
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(onUndo).toHaveBeenCalledOnce();
  });
});
