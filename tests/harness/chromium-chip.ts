// The chip's own words and boxes in Chromium: DevTools sees closed shadow roots.
import type { CDPSession, Page } from 'puppeteer-core';
import { readChip } from './chip';

async function rootIn(session: CDPSession): Promise<number | undefined> {
  const { root } = await session.send('DOM.getDocument', { depth: 1 });
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'coachside-chip' });
  if (!nodeId) return undefined;
  const { node } = await session.send('DOM.describeNode', { nodeId, depth: 1, pierce: true });
  return node.shadowRoots?.[0]?.backendNodeId;
}

/** What `readChip` tells of the chip in a page; null if there is none. */
export async function chipIn(page: Page): Promise<string | null> {
  const session = await page.createCDPSession();
  try {
    const backendNodeId = await rootIn(session);
    if (backendNodeId === undefined) return null;
    const { object } = await session.send('DOM.resolveNode', { backendNodeId });
    if (!object.objectId) return null;
    const functionDeclaration = `function () { const __name = (f) => f; return (${readChip})(this) }`;
    const { objectId } = object;
    const { result } = await session.send('Runtime.callFunctionOn', { objectId, functionDeclaration });
    return (result.value as string | undefined) ?? null;
  } finally {
    await session.detach();
  }
}
