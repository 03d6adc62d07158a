import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isMissing } from './missing.js';
import type { FetchedPage, PageConfiguration } from './page.types.js';

const PAGES = new URL('../../../../../tests/capture/pages/', import.meta.url);
const ASKED = 'https://www.example.gov.cn/zwgk/201910/t20191014_1.html';
const ANY: PageConfiguration = { family: 'NONE', selectors: null };

const answered = (place: string | null, part: Partial<FetchedPage> = {}): FetchedPage => ({
  ...{ url: ASKED, status: 200, contentType: 'text/html; charset=utf-8' },
  bytes: place === null ? new Uint8Array() : readFileSync(new URL(`${place}/page.html`, PAGES)),
  ...part,
});

describe('an article is missing', () => {
  test.each([
    ['by its status', answered(null, { status: 404 })],
    ['for good', answered(null, { status: 410 })],
    ['by the words of a page that answers 200', answered('broken/not-found-with-200')],
    [
      'when it leads to the front page',
      answered('seen/vsb-article-two-attachments', { url: 'https://www.example.gov.cn/' }),
    ],
    ['when its account has withdrawn it', answered('accounts/withdrawn-by-its-author')],
    ['when it leads to the front page by its name', answered(null, { url: 'https://www.example.gov.cn/index.html' })],
  ])('%s', (_, page) => {
    expect(isMissing(page, ANY, ASKED)).toBe(true);
  });
});

describe('an article is not missing', () => {
  test.each([
    ['when it is there', answered('seen/vsb-article-two-attachments')],
    ['when it has moved to another address', answered('seen/trs-article-word', { url: `${ASKED}?moved` })],
    ['when a firewall stands before it', answered('broken/firewall-challenge')],
    ['when an account checks who asks', answered('accounts/environment-check')],
    ['when it is an account’s and there', answered('accounts/text-article')],
    ['when it is cut short', answered('broken/cut-in-the-article')],
  ])('%s', (_, page) => {
    expect(isMissing(page, ANY, ASKED)).toBe(false);
  });

  test('when the front page itself was asked for', () => {
    const front = 'https://www.example.gov.cn/';
    expect(isMissing(answered('seen/trs-article-word', { url: front }), ANY, front)).toBe(false);
  });
});
