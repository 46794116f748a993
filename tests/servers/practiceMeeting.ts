// Serves the practice meeting, to this machine only.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const folder = new URL('./practice/', import.meta.url);
const files: Record<string, readonly [file: string, type: string]> = {
  '/practice/room': ['room.html', 'text/html; charset=utf-8'],
  '/practice/left': ['left.html', 'text/html; charset=utf-8'],
  '/practice/practice.css': ['practice.css', 'text/css; charset=utf-8'],
};

export interface Practice {
  /** The address of the meeting. */
  room: string;
  close(): Promise<void>;
}

/** Starts the practice meeting on a free port of 127.0.0.1; browsers open it as localhost. */
export async function servePractice(): Promise<Practice> {
  const server = createServer(async (request, response) => {
    const found = files[new URL(request.url ?? '/', 'http://localhost').pathname];
    if (!found) return response.writeHead(302, { location: '/practice/room' }).end();
    const [file, type] = found;
    return response.writeHead(200, { 'content-type': type }).end(await readFile(new URL(file, folder)));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    room: `http://localhost:${port}/practice/room`,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
