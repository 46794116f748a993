// Plays one whole conversation by itself on the practice meeting, prints each step, and saves pictures and files.
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { extensionFor, launch } from '../browsers/launch';
import type { Kind } from '../browsers/rig';
import { servePractice } from '../servers/practiceMeeting';
import { type Scene, scenes } from './parts/demoScript';
import { root } from './parts/runProgram.mjs';

const kind = process.argv[2] as Kind;
const folder = join(root, '.output/demo');
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });

const practice = await servePractice();
const rig = await launch(kind, { extension: extensionFor(kind, 'practice') });
let number = 0;

const scene: Scene = {
  rig,
  room: practice.room,
  async shot(sentence, name, view) {
    number += 1;
    const file = `${String(number).padStart(2, '0')}-${name}.png`;
    await view.screenshot(join(folder, file));
    console.log(`${String(number).padStart(2)}. ${sentence} (${file})`);
  },
  async keep(sentence, download) {
    await copyFile(download.path, join(folder, download.name));
    console.log(`    ${sentence} (${download.name})`);
  },
};

console.log(`\nOne conversation in ${rig.version}:`);
try {
  await scenes(scene);
  console.log('\nPictures and exported files are in .output/demo.');
} catch (error) {
  console.error(error instanceof Error ? `It stopped there: ${error.message}.` : error);
  process.exitCode = 1;
} finally {
  await rig.close();
  await practice.close();
}
