import type { Work } from '../database/unit-of-work.js';
import { InputError } from '../errors.js';
import { claimUploads, markAttached } from './files.js';

const PICTURES: readonly string[] = ['image/png', 'image/jpeg'];

interface Asked {
  readonly accountId: string;
  /** Chinese; what they are, such as 公开栏照片 */
  readonly name: string;
}

/** Takes up uploads that are to be pictures, in the writer's transaction. @throws InputError when one is none, or is not there */
export async function claimPictures(work: Work, ids: readonly string[], { accountId, name }: Asked): Promise<void> {
  const path = ['input', 'photoIds'];
  const files = await claimUploads(work, ids, accountId, path);
  if (files.some(({ mediaType }) => !PICTURES.includes(mediaType)))
    throw new InputError('NOT_AN_IMAGE', `${name}只能是 JPG 或 PNG 图片，请重新拍照上传。`, path);
  await markAttached(work, ids);
}
