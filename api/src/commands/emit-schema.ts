import { writeFile } from 'node:fs/promises';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { buildPortalSchema } from '../portal-schema.js';
import { buildStaffSchema } from '../schema.js';

/** Writes the staff's schema and that of third parties, sorted, to the two paths given. */
const textOf = (schema: GraphQLSchema): string => `${printSchema(lexicographicSortSchema(schema))}\n`;
const [staff, portal] = process.argv.slice(2);
if (!staff || !portal) throw new Error('usage: emit-schema STAFF PORTAL');
await writeFile(staff, textOf(buildStaffSchema().schema));
await writeFile(portal, textOf(buildPortalSchema()));
