import { describe, expect, it } from 'vitest';
import { mergeChunks, type Page, type Piece } from './merge-chunks.ts';

const REQUEST = 100;

const piece = (name: string, bytes: number, imports: readonly string[] = [], shared = true): Piece => ({
  ...{ name, bytes, imports, shared },
});
const page = (needs: readonly string[], weight = 1): Page => ({ needs: new Set(needs), weight });

describe('pieces', () => {
  it('stand together when the same pages need them', () => {
    const pages = [page(['one', 'a', 'b']), page(['two', 'a', 'b']), page(['three'])];
    const pieces = [piece('one', 1, ['a'], false), piece('two', 1, ['b'], false), piece('three', 1, [], false)];
    expect(mergeChunks([...pieces, piece('a', 5_000), piece('b', 5_000)], pages, REQUEST)).toEqual([['a', 'b']]);
  });

  it('stay apart when pages would be sent more than their requests cost', () => {
    const pages = [page(['a', 'b']), page(['a'])];
    expect(mergeChunks([piece('a', 10), piece('b', 99)], pages, REQUEST)).toEqual([['a', 'b']]);
    expect(mergeChunks([piece('a', 10), piece('b', 101)], pages, REQUEST)).toEqual([]);
  });

  it('stay apart for a page that counts for many', () => {
    const pieces = [piece('a', 10), piece('b', 60)];
    expect(mergeChunks(pieces, [page(['a', 'b']), page(['a'])], REQUEST)).toEqual([['a', 'b']]);
    expect(mergeChunks(pieces, [page(['a', 'b']), page(['a'], 2)], REQUEST)).toEqual([]);
  });

  it('are weighed with what they bring along', () => {
    const pages = [page(['a', 'b', 'heavy']), page(['a'])];
    const pieces = [piece('a', 10), piece('b', 10, ['heavy']), piece('heavy', 1_000, [], false)];
    expect(mergeChunks(pieces, pages, REQUEST)).toEqual([]);
  });

  it('never come to import themselves by way of another', () => {
    // above -> page -> below
    const pages = [page(['above', 'page', 'below'])];
    const pieces = [piece('above', 1, ['page']), piece('page', 1, ['below'], false), piece('below', 1)];
    expect(mergeChunks(pieces, pages, REQUEST)).toEqual([]);
    expect(
      mergeChunks([...pieces, piece('beside', 1, ['above'])], [page([...pages[0]!.needs, 'beside'])], REQUEST),
    ).toEqual([['above', 'beside']]);
  });
});
