import type { Platform } from '../../../core/feature.js';
import { CaptureError } from '../capture.error.js';
import type { ArticleToLook } from './look.row.js';
import type { Seen } from './record-look.js';

/** Some articles of one source that are looked at. */
export interface Look {
  readonly articles: readonly ArticleToLook[];
  /** milliseconds of the machine's clock after which nothing is asked any more */
  readonly until: number;
  /** the same, after which no further article is begun: its turn is over */
  readonly turnUntil: number;
  /** told of each what was seen */
  readonly tell: (article: ArticleToLook, seen: Seen) => Promise<void>;
}

/** That a channel could not be read says nothing of what stands on it. */
export function failed({ log }: Platform, error: unknown): Seen {
  if (error instanceof CaptureError) return { kind: 'FAILED', code: error.code, message: error.message };
  log.error({ err: error }, 'look failed');
  return { kind: 'FAILED', code: 'INTERNAL', message: '复查时系统内部出错，已记录，将自动重试' };
}
