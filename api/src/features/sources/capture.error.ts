import { FetchError, type FetchFault } from '../../core/net/guarded-fetch.js';
import { PageError } from './pages/page.types.js';

/**
 * Why something could not be captured: named by the platform, by the page, or by the network. `retryable` ones pass by themselves,
 * soon; a `lasting` one is the page's own, and is looked at again after a day.
 */
export class CaptureError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly retryable: boolean,
    readonly lasting = false,
  ) {
    super(message);
  }
}

const NETWORK: Readonly<Record<FetchFault, readonly [message: string, retryable: boolean]>> = {
  BAD_ADDRESS: ['网址无法识别，请核对', false],
  PRIVATE_ADDRESS: ['这个网址指向本机或内部网络，须由系统管理员先放行该主机', false],
  TIMEOUT: ['网站没有按时应答', true],
  UNREACHABLE: ['连不上网站，请检查网址和网络', true],
  TOO_LARGE: ['页面过大，没有读取', false],
  TOO_MANY_REDIRECTS: ['网站反复跳转，没有读取', false],
};

/** What went wrong in the words of a capture; what nobody foresaw is left as it is. */
export function captureErrorOf(error: unknown): unknown {
  if (error instanceof PageError) {
    const { code, message } = error;
    return new CaptureError(code, message, code === 'CUT_SHORT', code !== 'CUT_SHORT' && code !== 'CHALLENGE');
  }
  if (!(error instanceof FetchError)) return error;
  const [message, retryable] = NETWORK[error.code];
  return new CaptureError(error.code, message, retryable, !retryable);
}

/** The site lets us read no more, whatever article is asked for. */
const BLOCKED = new Set(['CHALLENGE', 'HTTP_401', 'HTTP_403', 'HTTP_429', 'ROBOTS_UNREACHABLE']);

/** Whether the run ends with this failure, and the rest waits for the next one. @param ownSite the article stands where its list does */
export const endsRun = (error: unknown, ownSite: boolean): boolean =>
  error instanceof CaptureError &&
  (error.code === 'REQUEST_LIMIT' || error.code === 'DEADLINE' || (ownSite && BLOCKED.has(error.code)));
