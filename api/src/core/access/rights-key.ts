import { createHash } from 'node:crypto';
import type { Viewer } from './viewer.js';

/** Equal for viewers with equal rights: all grants, with how far they reach. */
export const rightsText = (viewer: Viewer): string =>
  viewer.grants
    .map(
      ({ permission, paths, exact, except }) =>
        `${permission}${exact ? '=' : '<'}${paths.join()}${except ? `-${except}` : ''}`,
    )
    .sort()
    .join(';');

/** The same in few characters. */
export const rightsKey = (viewer: Viewer): string =>
  createHash('sha256').update(rightsText(viewer)).digest('base64url').slice(0, 16);
