import { CaptureError } from './capture.error.js';
import { linkAddress } from './link.rules.js';

/** One article of a WeChat official account, as its published list gives it. */
export interface WeChatArticle {
  /** article id and place within it: one message may hold several articles */
  readonly externalId: string;
  readonly title: string;
  readonly contentHtml: string;
  /** in the form in which pasted ones are compared */
  readonly url: string | null;
  /** Unix seconds */
  readonly updateTime: number;
  /** the account has withdrawn it */
  readonly deleted: boolean;
}

/** What to do about the platform's error codes, for the person who connects the source. */
const ADVICE: Readonly<Record<number, string>> = {
  40001: '访问令牌已失效',
  42001: '访问令牌已过期',
  40013: 'AppID 无效，请到公众号后台核对后重新接入',
  40125: 'AppSecret 无效，请到公众号后台重置后更新',
  40164: '本机地址不在公众号的 IP 白名单中，请到公众号后台添加',
  45009: '今日接口调用次数已用完，次日零时后自动恢复',
  48001: '该公众号没有此接口权限（未认证账号自2025年7月起停用），请改用文章链接或文件采集',
};

const STALE_TOKEN = new Set([40001, 40014, 42001]);
const SYSTEM_BUSY = -1;
const TIMEOUT_MS = 15_000;
const PAGE = 20;

export interface WeChatAccount {
  readonly baseUrl: string;
  readonly appId: string;
  readonly secret: string;
}

const tokens = new Map<string, { token: string; expiresAt: number }>();

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Sends one request; the platform answers errors with HTTP 200 and an `errcode`. @throws CaptureError */
async function call(url: URL, init: RequestInit): Promise<Record<string, unknown>> {
  let body: unknown;
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (!response.ok)
      throw new CaptureError(`HTTP_${response.status}`, `公众号平台返回 ${response.status}`, response.status >= 500);
    body = await response.json();
  } catch (error) {
    if (error instanceof CaptureError) throw error;
    const timedOut = error instanceof DOMException && error.name === 'TimeoutError';
    const malformed = error instanceof SyntaxError;
    const [code, message] = timedOut
      ? ['TIMEOUT', '公众号平台没有按时应答']
      : malformed
        ? ['MALFORMED', '公众号平台的应答无法识别']
        : ['UNREACHABLE', '连不上公众号平台，请检查网络'];
    throw new CaptureError(code, message, true);
  }
  if (!isObject(body)) throw new CaptureError('MALFORMED', '公众号平台的应答无法识别', true);
  const errcode = Number(body['errcode'] ?? 0);
  if (errcode !== 0) {
    const advice = ADVICE[errcode] ?? `公众号平台返回错误 ${errcode}:${String(body['errmsg'] ?? '').slice(0, 200)}`;
    throw new CaptureError(String(errcode), advice, errcode === SYSTEM_BUSY);
  }
  return body;
}

async function tokenOf(account: WeChatAccount, fresh: boolean): Promise<string> {
  // another secret has no token yet, right or wrong
  const key = `${account.baseUrl} ${account.appId} ${account.secret}`;
  const known = tokens.get(key);
  if (!fresh && known && known.expiresAt > Date.now()) return known.token;
  const url = new URL('/cgi-bin/token', account.baseUrl);
  url.search = new URLSearchParams({
    grant_type: 'client_credential',
    appid: account.appId,
    secret: account.secret,
  }).toString();
  const body = await call(url, { method: 'GET' });
  const token = String(body['access_token'] ?? '');
  // renewed five minutes early: a token that another process replaced stays good for that long
  tokens.set(key, { token, expiresAt: Date.now() + (Number(body['expires_in'] ?? 7200) - 300) * 1000 });
  return token;
}

/** Text as a database keeps it: one article with the character 0 must not hold up all that follow. */
const textOf = (value: unknown): string => String(value ?? '').replaceAll('\0', '');

function articlesOf(item: unknown): WeChatArticle[] {
  if (!isObject(item) || !isObject(item['content']) || !Array.isArray(item['content']['news_item'])) {
    throw new CaptureError('MALFORMED', '公众号平台的应答无法识别', true);
  }
  const updateTime = Number(item['update_time'] ?? 0);
  return item['content']['news_item'].flatMap((news: unknown, place: number) => {
    if (!isObject(news)) return [];
    return [
      {
        externalId: `${textOf(item['article_id'])}#${place}`,
        title: textOf(news['title']).slice(0, 300),
        contentHtml: textOf(news['content']),
        url: linkAddress(textOf(news['url'])),
        updateTime,
        deleted: news['is_deleted'] === true,
      },
    ];
  });
}

export interface WeChatPage {
  readonly articles: readonly WeChatArticle[];
  readonly total: number;
  /** messages on this page; the next offset is that many further */
  readonly count: number;
}

/** One page of published messages, newest first, at most 20. A stale token is renewed once. @throws CaptureError */
export async function publishedPage(account: WeChatAccount, offset: number): Promise<WeChatPage> {
  const ask = async (fresh: boolean) => {
    const url = new URL('/cgi-bin/freepublish/batchget', account.baseUrl);
    url.searchParams.set('access_token', await tokenOf(account, fresh));
    const body = JSON.stringify({ offset, count: PAGE, no_content: 0 });
    return call(url, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
  };
  const answer = await ask(false).catch((error: unknown) => {
    if (error instanceof CaptureError && STALE_TOKEN.has(Number(error.code))) return ask(true);
    throw error;
  });
  const items = Array.isArray(answer['item']) ? answer['item'] : [];
  return { articles: items.flatMap(articlesOf), total: Number(answer['total_count'] ?? 0), count: items.length };
}
