// Serves the meeting services' fixture pages under their real names to a browser that uses it as its proxy. Nothing
// leaves the machine, and every request of any part of the browser is recorded.
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { generate } from 'selfsigned';
import { selfHosted, sitesFor } from '../../lib/meetings/sites/meetingSites';
import { articleAt } from './articlePages';
import { headersFor } from './hostileHeaders';

/** The example addresses of each optional service in the data, and the text of their pages. */
const examples = new Map(
  [...sitesFor('production').filter((site) => !site.required), selfHosted].flatMap(({ id, examples }) =>
    Object.entries(examples).map(([role, address]) => [address, `${id}: ${role}`] as const),
  ),
);

const minimal = (what: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>${what}</title><h1>${what}</h1>`;

const pages = new URL('../fixtures/pages/', import.meta.url);

/** Addresses as host and path, and the fixture each shows; the first match counts. Anything else gets a 404. */
const routes: readonly (readonly [RegExp, string])[] = [
  [/^meet\.google\.com\/hos-tile-/, 'hostile.html'],
  [/^meet\.google\.com\/+(?:_meet\/)?[a-z]{3}-[a-z]{4}-[a-z]{3}\b/, 'meet-room.html'],
  [/^meet\.google\.com\/(?:landing)?(?:$|\?)/, 'meet-landing.html'],
  [/^[\w.-]*zoom(?:\.us|\.com|-x\.de)\/wc\/(?:leave|home)\b/, 'zoom-left.html'],
  [/^[\w.-]*zoom(?:\.us|\.com|-x\.de)\/wc\//, 'zoom-room.html'],
  [/^[\w.-]*zoom\.us\/(?:[jsw]\/\d|my\/)/, 'zoom-launcher.html'],
  [/^teams\.(?:microsoft\.com|live\.com|cloud\.microsoft)\/(?:l\/meetup-join|meet)\//, 'teams-launcher.html'],
  [/^(?:gov\.)?teams\.(?:microsoft\.com|live\.com|microsoft\.us)\/(?:v2|light-meetings\/launch)\b/, 'teams.html'],
  [/^teams\.cloud\.microsoft\//, 'teams.html'],
];

/** Services that the browsers call now and then by themselves, whatever is installed. */
const browsersOwn =
  /(?:^|\.)(?:googleapis\.com|gvt1\.com|mozilla\.(?:com|net|org)|firefox\.com)$|^(?:clients\d?|accounts|www)\.google\.com$/;

export interface Seen {
  host: string;
  path: string;
}

export interface Hosts {
  /** The proxy setting for the browser, for http and https: `127.0.0.1:port`. */
  proxy: string;
  /** Every request since the start, in order, except those to the browsers' own services. */
  requests: readonly Seen[];
  close(): Promise<void>;
}

async function answer(where: string, response: ServerResponse): Promise<void> {
  const article = await articleAt(where);
  if (article) {
    response.setHeader('content-type', article.type);
    response.end(article.body);
    return;
  }
  const file = routes.find(([address]) => address.test(where))?.[1];
  const example = examples.get(`https://${where}`);
  response.statusCode = file || example ? 200 : 404;
  response.setHeader('content-type', 'text/html; charset=utf-8');
  for (const [name, value] of Object.entries(headersFor(where))) response.setHeader(name, value);
  if (example) response.end(minimal(example));
  else response.end(file ? await readFile(new URL(file, pages)) : '<!doctype html><title>No such page</title>');
}

/** Starts the server on a free port of 127.0.0.1, with a self-signed certificate. */
export async function serveHosts(): Promise<Hosts> {
  const requests: Seen[] = [];
  const certificate = await generate([{ name: 'commonName', value: 'Coachside tests' }], { keyType: 'ec' });
  const secure = createSecureServer({ key: certificate.private, cert: certificate.cert }, (request, response) =>
    record(request, response, request.headers.host ?? ''),
  );
  const proxy = createServer((request, response) => record(request, response, new URL(request.url ?? '').host));
  const sockets = new Set<Socket>();

  function record(request: IncomingMessage, response: ServerResponse, host: string): void {
    const url = new URL(request.url ?? '/', `https://${host}`);
    const path = url.pathname + url.search;
    if (!browsersOwn.test(url.hostname)) requests.push({ host, path });
    void answer(host + path, response);
  }

  proxy.on('connect', (_request, socket: Socket) => {
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    secure.emit('connection', socket);
  });
  proxy.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  });
  await new Promise<void>((ready) => proxy.listen(0, '127.0.0.1', ready));
  return {
    proxy: `127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((closed) => {
        for (const socket of sockets) socket.destroy();
        proxy.close(() => closed());
      }),
  };
}
