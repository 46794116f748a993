// Lets an element in a meeting page be moved with the pointer or the arrow keys.

/** Pixels that the pointer may move before a press counts as a drag. */
const shake = 4;
/** Pixels that an arrow key moves. */
const stride = 24;

const arrows: Record<string, readonly [x: number, y: number]> = {
  ArrowLeft: [-stride, 0],
  ArrowRight: [stride, 0],
  ArrowUp: [0, -stride],
  ArrowDown: [0, stride],
};

type Moved = (left: number, top: number, done: boolean) => void;

/** Calls back with the host's new top left corner while its handle is moved; `done` once it is dropped. */
export function draggable(handle: HTMLElement, host: HTMLElement, moved: Moved): void {
  let start = { x: 0, y: 0, left: 0, top: 0 };
  let held = false;
  let dragged = false;
  const go = ({ clientX, clientY }: PointerEvent, done: boolean) => {
    const [x, y] = [clientX - start.x, clientY - start.y];
    dragged ||= Math.hypot(x, y) > shake;
    if (dragged) moved(start.left + x, start.top + y, done);
  };
  handle.addEventListener('pointerdown', (event) => {
    if (!event.isTrusted || event.button !== 0) return;
    handle.setPointerCapture(event.pointerId);
    const { left, top } = host.getBoundingClientRect();
    start = { x: event.clientX, y: event.clientY, left, top };
    held = true;
    dragged = false;
  });
  handle.addEventListener('pointermove', (event) => held && go(event, false));
  handle.addEventListener('lostpointercapture', (event) => {
    if (held) go(event, true);
    held = false;
  });
  // The click event that ends a drag must not press the button.
  handle.addEventListener('click', (event) => dragged && event.stopImmediatePropagation(), { capture: true });
  handle.addEventListener('keydown', (event) => step(event, host, moved));
}

function step(event: KeyboardEvent, host: HTMLElement, moved: Moved): void {
  const [x, y] = arrows[event.key] ?? [];
  if (!event.isTrusted || x === undefined || y === undefined) return;
  event.preventDefault();
  const { left, top } = host.getBoundingClientRect();
  moved(left + x, top + y, true);
}
