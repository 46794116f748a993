// What is in a meeting page, in Chromium: DevTools sees closed shadow roots and the frames in them.
import type { CDPSession, Page } from 'puppeteer-core';
import { surfaceOf } from './browserTab';
import { type CardFrame, type Piece, readPiece } from './pagePieces';
import type { Surface } from './view';

async function rootIn(session: CDPSession, piece: Piece): Promise<number | undefined> {
  const { root } = await session.send('DOM.getDocument', { depth: 1 });
  const { nodeId } = await session.send('DOM.querySelector', {
    nodeId: root.nodeId,
    selector: `[data-coachside=${piece}]`,
  });
  if (!nodeId) return undefined;
  const { node } = await session.send('DOM.describeNode', { nodeId, depth: 1, pierce: true });
  return node.shadowRoots?.[0]?.backendNodeId;
}

/** The result of `readPiece` for a piece in a page; null if it is not there. */
export async function pieceIn(page: Page, piece: Piece): Promise<string | null> {
  const session = await page.createCDPSession();
  try {
    const backendNodeId = await rootIn(session, piece);
    if (backendNodeId === undefined) return null;
    const { object } = await session.send('DOM.resolveNode', { backendNodeId });
    if (!object.objectId) return null;
    const functionDeclaration = `function () { const __name = (f) => f; return (${readPiece})(this) }`;
    const { objectId } = object;
    const { result } = await session.send('Runtime.callFunctionOn', { objectId, functionDeclaration });
    return (result.value as string | undefined) ?? null;
  } finally {
    await session.detach();
  }
}

/** The text of each page of ours framed in a page. */
export const framedIn = (page: Page, origin: string): Promise<string[]> =>
  Promise.all(
    page
      .frames()
      .filter((frame) => frame.url().startsWith(origin))
      .map((frame) => frame.evaluate(() => document.body.innerText)),
  );

/** The panel inside the card, clicked through the page that contains it. */
export function cardSurface(page: Page, origin: string, frameNow: () => Promise<CardFrame | null>): Surface {
  const outer = surfaceOf(page);
  return {
    ...outer,
    async run(expression) {
      const frame = page.frames().find((one) => one.url() === `${origin}/card.html`);
      if (!frame) throw new Error('there is no card');
      return (await frame.evaluate(expression)) as string;
    },
    async clickAt({ x, y }) {
      const { inside } = (await frameNow()) ?? {};
      await outer.clickAt({ x: x + (inside?.x ?? 0), y: y + (inside?.y ?? 0) });
    },
  };
}
