import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Hosts that the browsers themselves call for their updates, settings and lists, whatever extension is in them. */
const browsersOwn = new Set([
  'accounts.google.com',
  'clients2.google.com',
  'clientservices.googleapis.com',
  'content-signature-2.cdn.mozilla.net',
  'edgedl.me.gvt1.com',
  'firefox.settings.services.mozilla.com',
  'firefox-settings-attachments.cdn.mozilla.net',
  'optimizationguide-pa.googleapis.com',
  // Chromium’s dictionaries, for whoever writes into a field.
  'redirector.gvt1.com',
  'safebrowsing.googleapis.com',
  'safebrowsingohttpgateway.googleapis.com',
  // The own new tab of Debian’s Chromium, which has this search engine.
  'start.duckduckgo.com',
  'update.googleapis.com',
]);

export interface SilentProxy {
  port: number;
  /** The hosts that were asked for, but for those of the browser's own services. */
  hosts(): string[];
  close(): void;
}

/** A proxy on this machine that answers nothing and remembers who was asked for. */
export async function startSilentProxy(): Promise<SilentProxy> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(new URL(request.url ?? '', 'http://unknown.invalid').hostname);
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    asked.push((request.url ?? '').replace(/:\d+$/, ''));
    // A browser that closes resets the connection; unheard, that would end the run of the tests.
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    hosts: () => asked.filter((host) => !browsersOwn.has(host)),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
