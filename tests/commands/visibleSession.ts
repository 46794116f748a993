// Opens a visible browser on the practice meeting with the panel beside it, until it is closed.
import { join } from 'node:path';
import { extensionFor, launch } from '../browsers/launch';
import type { Kind, Rig } from '../browsers/rig';
import { servePractice } from '../servers/practiceMeeting';
import { root } from './parts/runProgram.mjs';

const kind = process.argv[2] as Kind;

async function openBeside(rig: Rig, room: string): Promise<boolean> {
  const tab = await rig.open(room);
  const others = (await tab.page.browser().pages()).filter((page) => page !== tab.page);
  await Promise.all(others.map((page) => page.close()));
  try {
    await rig.pressToolbar(tab);
    await rig.panel();
    return true;
  } catch {
    return false;
  }
}

const practice = await servePractice();
const rig = await launch(kind, {
  extension: extensionFor(kind, 'practice'),
  headless: false,
  // Kept between starts, so that the practice log grows.
  profile: join(root, '.output', `practice-${kind}`),
});
const beside = await openBeside(rig, practice.room);
console.log(`
Coachside is running in ${rig.version}, on a practice meeting at ${practice.room}.
${beside ? 'The panel is open beside it.' : 'Open the panel with the Coachside button in the toolbar (perhaps behind the puzzle piece).'}
- Press Start, and ASK or TELL for each turn of yours; A, T, U and N do the same while the panel has the focus.
- Press Stop, or leave the meeting, and the reflection comes.
- "Log" in the panel opens the practice log.
Close the browser, or press Ctrl-C here, to end.`);
await rig.closed;
await practice.close();
