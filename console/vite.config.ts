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

/** What third parties take along, by the name under `/portal/` by which it is served. */
const TAKEN_ALONG: Readonly<Record<string, string>> = {
  'client.ts': 'portal/client.ts',
  'types.ts': 'portal/types.ts',
  'example.ts': 'portal/example.ts',
  'schema.graphql': 'portal.graphql',
};

/** Lays the client of third parties, its example and their schema beside the pages. */
function takenAlong(): Plugin {
  return {
    name: 'taken-along',
    apply: 'build',
    async generateBundle() {
      for (const [name, file] of Object.entries(TAKEN_ALONG)) {
        const source = await readFile(join(import.meta.dirname, '../schema', file), 'utf8');
        this.emitFile({ type: 'asset', fileName: `portal/${name}`, source });
      }
    },
  };
}

/** GraphiQL brings Latin faces within its styles, which weigh more than it does; ours are there. */
function withoutItsFonts(): Plugin {
  return {
    name: 'without-its-fonts',
    enforce: 'pre',
    transform: (code, id) =>
      id.endsWith('/graphiql/dist/style.css') ? code.replace(/@font-face\s*\{[^}]*\}/g, '') : null,
  };
}

export default defineConfig({
  plugins: [react(), withoutItsFonts(), takenAlong(), compressed()],
  build: {
    ...{ outDir: 'dist', emptyOutDir: true, sourcemap: false, target: 'es2022' },
    // the console, and the page for strangers
    rolldownOptions: { input: ['index.html', 'portal.html'] },
  },
  server: {
    port: 5173,
    proxy: { '/graphql': { target: api, ws: true }, '/files': api, '/papers': api },
  },
});
