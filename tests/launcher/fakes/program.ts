// Stands for one of the programs that the launcher runs; the first argument says which. Small, so that tests of the
// launcher see the launcher's own behaviour, and quickly.
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

const [role = ''] = process.argv.slice(2);

function serve(port: string | undefined, host: string): void {
  const server = createServer((_request, response) => response.end('ok'));
  server.listen(Number(port), host);
  process.once('SIGTERM', () => {
    server.close();
    server.closeAllConnections();
  });
}

switch (role) {
  case 'load':
    await text(process.stdin);
    console.log('loaded');
    break;
  case 'load-year':
    await text(process.stdin);
    console.log('present 示范半年');
    break;
  case 'load-present':
    await text(process.stdin);
    console.log('present 示范区');
    break;
  case 'wechat':
    serve(process.env['WECHAT_STAND_IN_PORT'], '127.0.0.1');
    break;
  case 'api':
    serve(process.env['PORT'], process.env['HOST'] ?? '127.0.0.1');
    break;
  case 'broken-api':
    console.log(JSON.stringify({ level: 60, msg: 'no policy for Unit.secret' }));
    process.exitCode = 1;
    break;
  default:
    console.log(`${role} done`);
}
