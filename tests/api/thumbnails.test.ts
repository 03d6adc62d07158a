import { describe, expect, test } from 'vitest';
import { everybody } from '../support/everybody.ts';
import { issued, letter } from '../support/letters.ts';
import { bytesOf } from '../support/papers.ts';
import { Caller } from '../support/people.ts';
import { pngOf, webpSize } from '../support/pictures.ts';
import { query } from '../support/sql.ts';

/** Pictures beside a letter are seen small, by whoever may have the file itself, and made once. */
const on = everybody();
const PDF = new TextEncoder().encode('%PDF-1.4\n%%EOF\n');

/** A file of an answer of Shahe's. */
async function answeredWith(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const head = on.people.liuqiang;
  const { id, version } = await issued(
    { officer: on.people.lijing, leader: on.people.wangjianguo },
    on.idOf('沙河街道'),
  );
  const received = await letter(head, 'receiveNotice', { id, version });
  const upload = (await (await head.upload(name, bytes)).json()) as { id: string };
  const answer = await letter(head, 'answerNotice', {
    ...{ id, version: received.notice?.version, text: '已整改，见照片。', fileIds: [upload.id] },
    idempotencyKey: crypto.randomUUID(),
  });
  expect(answer.errors).toEqual([]);
  return upload.id;
}
const small = (who: Caller, id: string) => who.send(`/files/${id}/thumbnail`, {});
const codeOf = async (response: Response) =>
  ((await response.json()) as { errors: { code: string }[] }).errors[0]?.code;

describe('a picture', () => {
  test('is shown small, keeping its shape, as WebP that is made once', async () => {
    const id = await answeredWith('公开栏.png', pngOf(1600, 1200));
    const response = await small(on.people.lijing, id);
    expect(response.headers.get('content-type')).toBe('image/webp');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    const first = await bytesOf(response);
    expect(webpSize(first)).toEqual({ width: 320, height: 240 });
    expect(await bytesOf(await small(on.people.liuqiang, id))).toEqual(first);
    const [row] = await query<{ made: number }>(
      on.server.database.superuserUrl,
      `select count(*)::int as made from file_thumbnail where file_id = '${id}'`,
    );
    expect(row?.made).toBe(1);
  });

  test('that is small stays as large as it is', async () => {
    const id = await answeredWith('小.png', pngOf(20, 10));
    expect(webpSize(await bytesOf(await small(on.people.lijing, id)))).toEqual({ width: 20, height: 10 });
  });

  test('is shown to whoever may have the file, and to nobody else', async () => {
    const id = await answeredWith('公开栏.png', pngOf(40, 40));
    const statuses = await Promise.all(
      Object.entries(on.people).map(async ([name, who]) => {
        const [file, picture] = [await who.send(`/files/${id}`, {}), await small(who, id)];
        expect([name, picture.status]).toEqual([name, file.status]);
        return [name, picture.status];
      }),
    );
    expect(Object.fromEntries(statuses)).toMatchObject({ lijing: 200, liuqiang: 200, machi: 404, xitong: 403 });
    const stranger = await small(new Caller(on.server.url), id);
    expect([stranger.status, await codeOf(stranger)]).toEqual([401, 'UNAUTHENTICATED']);
  });

  test('of more pixels than a photo has is refused, and not tried again', async () => {
    const id = await answeredWith('巨大.png', pngOf(9000, 9000));
    for (const _ of [1, 2]) {
      const response = await small(on.people.lijing, id);
      expect([response.status, await codeOf(response)]).toEqual([400, 'PICTURE_UNREADABLE']);
    }
    expect((await on.people.lijing.send(`/files/${id}`, {})).status).toBe(200);
  });

  test('that is broken is refused', async () => {
    const whole = pngOf(400, 400);
    const id = await answeredWith('破损.png', whole.slice(0, whole.length - 60));
    expect(await codeOf(await small(on.people.lijing, id))).toBe('PICTURE_UNREADABLE');
  });

  test('that took too long is tried again after a rest, some times; one that cannot be read is not', async () => {
    const id = await answeredWith('慢.png', pngOf(400, 300));
    const lastTime = (timedOut: number, minutes: number) =>
      query(
        on.server.database.superuserUrl,
        `insert into file_thumbnail (file_id, bytes, timed_out, tried_at) values ('${id}', null, ${timedOut}, now() - interval '${minutes} minutes')
          on conflict (file_id) do update set bytes = null, timed_out = excluded.timed_out, tried_at = excluded.tried_at`,
      );
    for (const [timedOut, minutes, told] of [
      [1, 1, 'PICTURE_SLOW'],
      [5, 60, 'PICTURE_UNREADABLE'],
      [0, 60, 'PICTURE_UNREADABLE'],
    ] as const) {
      await lastTime(timedOut, minutes);
      expect(await codeOf(await small(on.people.lijing, id))).toBe(told);
    }
    await lastTime(4, 11);
    expect(webpSize(await bytesOf(await small(on.people.lijing, id)))).toEqual({ width: 320, height: 240 });
  });

  test('is asked for in vain where there is none', async () => {
    const pdf = await answeredWith('说明.pdf', PDF);
    expect(await codeOf(await small(on.people.lijing, pdf))).toBe('NO_PICTURE');
    for (const id of [crypto.randomUUID(), 'x', '..%2f..']) {
      const response = await small(on.people.lijing, id);
      expect([response.status, await codeOf(response)]).toEqual([404, 'NOT_FOUND']);
    }
  });
});
