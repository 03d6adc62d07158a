import { readdirSync } from 'node:fs';
import { defineConfig } from 'rolldown';

const MODULES = 'dist/modules';

/** Each program of the folder under its own name. */
const commands = readdirSync(`${MODULES}/commands`)
  .filter((file) => file.endsWith('.js'))
  .map((file) => file.slice(0, -'.js'.length));

/**
 * What the compiler wrote, and the libraries, in few files: looking for two thousand takes as long as everything else
 * that a process does to start. Natives stay where they are, what only the writers of papers use, who look for files
 * beside their own, and so does the pool of threads.
 */
export default defineConfig({
  input: {
    main: `${MODULES}/main.js`,
    // for whoever starts servers inside a process of their own
    app: `${MODULES}/app.js`,
    config: `${MODULES}/config.js`,
    driver: `${MODULES}/core/database/driver.js`,
    'write-workbook.worker': `${MODULES}/core/imports/write-workbook.worker.js`,
    'write-paper.worker': `${MODULES}/features/letter-papers/write-paper.worker.js`,
    'apart.child': `${MODULES}/core/apart/apart.child.js`,
    'read-sheet.worker': `${MODULES}/core/imports/read-sheet.worker.js`,
    ...Object.fromEntries(commands.map((name) => [`commands/${name}`, `${MODULES}/commands/${name}.js`])),
  },
  platform: 'node',
  // it reaches Node's own digests by `module.require`, which a bundle has not: it would work out that of each request's document in JavaScript
  resolve: { alias: { '@apollo/utils.createhash': 'node:crypto' } },
  external: [/\.node$/, /^@node-rs\//, 'pg-native', 'docx', 'fontkit', 'pdfmake', 'sharp', 'tinypool'],
  // names of classes are names of entities and of errors; decorators act when a module is loaded
  treeshake: false,
  output: {
    dir: 'dist',
    format: 'esm',
    keepNames: true,
    sourcemap: true,
    // a start reads all maps for the lines of its stacks; what stands on the lines nobody reads there
    sourcemapExcludeSources: true,
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
  },
});
