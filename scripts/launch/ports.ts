import { createServer } from 'node:net';
import { codeOf, Problem } from '../lib/problem.mjs';

/**
 * @param port 0 for any
 * @returns the port that could be bound, or the system's code of the refusal
 */
function tryPort(host: string, port: number): Promise<number | string> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(codeOf(error)));
    server.listen({ host, port, exclusive: true }, () => {
      const address = server.address();
      const bound = typeof address === 'object' && address ? address.port : port;
      server.close(() => resolve(bound));
    });
  });
}

/** @throws Problem when the server can't listen there */
export async function requireFreePort(host: string, port: number): Promise<void> {
  const result = await tryPort(host, port);
  if (typeof result === 'number') return;
  if (result === 'EADDRINUSE')
    throw new Problem(`端口 ${port} 已被占用，请设置 PORT 换一个，例如 PORT=${port + 1} npm start`);
  if (result === 'EACCES') throw new Problem(`没有权限使用端口 ${port}，请设置 PORT 为 1024 以上的端口`);
  throw new Problem(`无法在 ${host}:${port} 上监听（${result}），请检查 HOST 与 PORT`);
}

/**
 * The first of some ports that is free on the loopback interface, else any free one.
 *
 * @param wished null and 0 are passed over
 */
export async function pickPort(...wished: readonly (number | null)[]): Promise<number> {
  for (const port of [...wished.filter(Boolean), 0]) {
    const result = await tryPort('127.0.0.1', port ?? 0);
    if (typeof result === 'number') return result;
  }
  throw new Problem('本机没有可用的端口');
}
