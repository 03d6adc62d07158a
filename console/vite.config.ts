import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { withAntdStyles } from './build/antd-styles.ts';
import { planChunks } from './build/chunk-plan.ts';

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

const PLUGINS = [react(), withoutItsFonts(), withAntdStyles()];

// the console, and the page for strangers
const INPUT = ['index.html', 'portal.html'];
const TARGET = 'es2022';

/** Pages that stand by themselves have styles of their own. All others have theirs, and Ant Design's, in one file. */
const CONSOLE_STYLES =
  /\/__antd-styles\.css|\/console\/src\/(?!portal-page|styles\/(base|fonts)|features\/(wall|accounts\/sign-in)).*\.css$/;

/** Has a page come in few files. */
function fewFiles(): Plugin {
  return {
    name: 'few-files',
    apply: 'build',
    async config({ root = import.meta.dirname }) {
      const plan = await planChunks({
        ...{ root, plugins: PLUGINS },
        build: { target: TARGET, write: false, rolldownOptions: { input: INPUT } },
      });
      const groups = [{ name: (id: string) => plan.get(id) ?? null }, { name: 'styles', test: CONSOLE_STYLES }];
      // what a piece depends on stands with it, or in one that it imports: the plan sees to that
      const codeSplitting = { includeDependenciesRecursively: false, groups };
      return { build: { rolldownOptions: { output: { codeSplitting } } } };
    },
  };
}

export default defineConfig({
  plugins: [...PLUGINS, fewFiles(), takenAlong(), compressed()],
  build: {
    ...{ outDir: 'dist', emptyOutDir: true, sourcemap: false, target: TARGET },
    rolldownOptions: { input: INPUT },
  },
  server: {
    port: 5173,
    proxy: { '/graphql': { target: api, ws: true }, '/files': api, '/papers': api },
  },
});
