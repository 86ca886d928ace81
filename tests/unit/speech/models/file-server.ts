import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  readonly path: string;
  readonly range: string | undefined;
  readonly ifRange: string | undefined;
}

export interface ServerPlan {
  content: Buffer;
  etag?: string | undefined;
  lastModified?: string | undefined;
  status?: number | undefined;
  /** Sends this many bytes, then `after`. */
  bytes?: number | undefined;
  /** `stall` leaves the connection open and silent, `cut` breaks it. */
  after?: 'stall' | 'cut' | undefined;
  /** Never answers at all. */
  silent?: boolean | undefined;
  ignoreRange?: boolean | undefined;
  noLength?: boolean | undefined;
}

/** A publisher on this machine that behaves as planned, and remembers what it was asked. */
export class FileServer {
  readonly asked: Asked[] = [];
  plan: ServerPlan;
  readonly #server = createServer((request, response) => this.#answer(request, response));

  constructor(plan: ServerPlan) {
    this.plan = plan;
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const { range, 'if-range': ifRange } = request.headers;
    this.asked.push({ path: request.url ?? '', range, ifRange: ifRange as string | undefined });
    if (this.plan.silent) return;
    if (this.plan.status && this.plan.status !== 200) {
      response.writeHead(this.plan.status).end('no');
      return;
    }
    this.#send(response, this.#start(range, ifRange as string | undefined));
  }

  /** Where to begin: a range counts only when the file is still the one that was asked for. */
  #start(range: string | undefined, ifRange: string | undefined): number {
    const from = /^bytes=(\d+)-$/.exec(range ?? '')?.[1];
    const same = ifRange === undefined || ifRange === this.plan.etag || ifRange === this.plan.lastModified;
    return from !== undefined && same && !this.plan.ignoreRange ? Number(from) : 0;
  }

  #send(response: ServerResponse, from: number): void {
    const { content, etag, lastModified, bytes, after, noLength } = this.plan;
    if (from >= content.length) {
      response.writeHead(416).end();
      return;
    }
    const body = content.subarray(from);
    response.writeHead(from > 0 ? 206 : 200, {
      ...(noLength ? {} : { 'Content-Length': body.length }),
      ...(etag ? { ETag: etag } : {}),
      ...(lastModified ? { 'Last-Modified': lastModified } : {}),
      ...(from > 0 ? { 'Content-Range': `bytes ${from}-${content.length - 1}/${content.length}` } : {}),
    });
    if (bytes === undefined) {
      response.end(body);
      return;
    }
    response.write(body.subarray(0, bytes), () => {
      // A breath, so that what was sent arrives before the connection breaks.
      if (after === 'cut') setTimeout(() => response.destroy(), 50);
    });
  }
}
