// The curtain: whether everything is hidden on this machine, for screen sharing.
import { keepLocal, readLocal } from '../database/localValues';

const place = 'curtain';

export const curtainIsDown = async (): Promise<boolean> => (await readLocal(place)) === true;

/** Draws or lifts the curtain in every surface. */
export const drawCurtain = (down: boolean): Promise<void> => keepLocal(place, down);
