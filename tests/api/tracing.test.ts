import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { signInAnew } from '../support/people.ts';
import { endProcess } from '../support/processes.ts';
import { startServerProcess, type TestProcess } from '../support/server.ts';

interface SentSpan {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
}

let collector: Server;
let server: TestProcess;
const bodies: string[] = [];

/** Answers as a collector does that takes OTLP over HTTP. */
beforeAll(async () => {
  collector = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on('end', () => {
      if (request.url === '/v1/traces') bodies.push(body);
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
  server = await startServerProcess({ env: { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_BSP_SCHEDULE_DELAY: '200' } });
});

afterAll(async () => {
  await server.close();
  collector.close();
});

const spans = (): SentSpan[] =>
  bodies.flatMap((body) =>
    JSON.parse(body).resourceSpans.flatMap((resource: { scopeSpans: { spans: SentSpan[] }[] }) =>
      resource.scopeSpans.flatMap((scope) => scope.spans),
    ),
  );

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';

describe('spans', () => {
  test('of requests, transactions and jobs go to the collector, and go on the caller’s trace', async () => {
    const officer = await signInAnew(server.url, 'lijing');
    const traceparent = `00-${TRACE}-00f067aa0ba902b7-01`;
    await officer.send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', traceparent },
      body: JSON.stringify({ query: 'mutation { signOut }' }),
    });
    await vi.waitUntil(() => spans().some(({ traceId, name }) => traceId === TRACE && name === 'transaction'), {
      timeout: 120_000,
    });
    const own = spans().filter(({ traceId }) => traceId === TRACE);
    const request =
      own.find(({ parentSpanId }) => parentSpanId === '00f067aa0ba902b7') ?? expect.fail('no span of the request');
    expect(request.name).toMatch(/^(graphql|POST)/);
    expect(own.find(({ name }) => name === 'transaction')?.parentSpanId).toBe(request.spanId);
    expect(bodies.join('')).toContain('sanwu-api');
  });

  test('hold nobody’s name, no address and no words', () => {
    expect(bodies.join('')).not.toMatch(/李静|lijing|Jiuyuan2019/);
  });

  test('that a collector does not take cost no request', async () => {
    collector.closeAllConnections();
    await new Promise((resolve) => collector.close(resolve));
    const officer = await signInAnew(server.url, 'lijing');
    expect((await officer.ask('{ viewer { name } }')).data.viewer.name).toBe('李静');
    await endProcess(server.process);
    expect(server.process.exitCode).toBe(0);
  });
});
