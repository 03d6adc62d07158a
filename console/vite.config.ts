import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const api = 'http://127.0.0.1:4000';

const TEXT = /\.(js|css|html|svg|json)$/;
/** Below this a compressed file saves nothing: it fits into one packet as it is. */
const WORTH_BYTES = 1_400;

/** Lays each file's compressed forms beside it, so that the server compresses nothing while it serves. */
function compressed(): Plugin {
  const asBrotli = promisify(brotliCompress);
  const asGzip = promisify(gzip);
  let folder = '';
  return {
    name: 'compressed',
    apply: 'build',
    configResolved: (config) => {
      folder = join(config.root, config.build.outDir);
    },
    closeBundle: async () => {
      const names = (await readdir(folder, { recursive: true })).filter((name) => TEXT.test(name));
      await Promise.all(
        names.map(async (name) => {
          const file = join(folder, name);
          const content = await readFile(file);
          if (content.length < WORTH_BYTES) return;
          const params = { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
          await writeFile(`${file}.br`, await asBrotli(content, { params }));
          await writeFile(`${file}.gz`, await asGzip(content, { level: 9 }));
        }),
      );
    },
  };
}

export default defineConfig({
  plugins: [react(), compressed()],
  build: { outDir: 'dist', emptyOutDir: true, sourcemap: false, target: 'es2022' },
  server: {
    port: 5173,
    proxy: { '/graphql': { target: api, ws: true }, '/files': api },
  },
});
