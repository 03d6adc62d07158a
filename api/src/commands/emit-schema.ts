import { writeFile } from 'node:fs/promises';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildStaffSchema } from '../schema.js';

/** Writes the staff's schema, sorted, to the path given, or to standard output. */
const text = `${printSchema(lexicographicSortSchema(buildStaffSchema().schema))}\n`;
const target = process.argv[2];
if (target) await writeFile(target, text);
else process.stdout.write(text);
