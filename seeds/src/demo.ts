// Plays the people of case A against a running server, slowly enough to watch: sign in at the console and open the wall,
// then run it. SANWU_URL, SANWU_WECHAT_BASE_URL and DEMO_PAUSE_SECONDS (6) say where and how fast.
import { setTimeout as pause } from 'node:timers/promises';
import {
  AnswerNoticeDocument,
  ApproveNoticeDocument,
  DemoRedObligationsDocument,
  DraftNoticeDocument,
  PassNoticeDocument,
  ReceiveNoticeDocument,
  SeedRunCaptureDocument,
  SeedShiftClockDocument,
  SeedSourcesDocument,
  SubmitNoticeDocument,
} from '@sanwu/schema';
import { signedIn } from './sign-in.ts';
import { WeChatWorld } from './stand-in-client.ts';
import { latePublications } from './story.ts';

const { env } = process;
const url = env['SANWU_URL'] ?? `http://127.0.0.1:${env['PORT'] ?? '4000'}`;
const weChatUrl = env['SANWU_WECHAT_BASE_URL'] ?? 'http://127.0.0.1:4010';
const pauseMs = Number(env['DEMO_PAUSE_SECONDS'] ?? 6) * 1000;

/** The day on which the letter goes out and is answered; the clock only goes forward. */
const ANSWERED_ON = '2019-10-15';

const PHOTO = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
);

interface Taken {
  readonly notice: { readonly id: string; readonly version: number } | null;
  readonly errors: readonly { readonly message: string }[];
}

/** The letter after a step. @throws Error with what the server says */
function taken({ notice, errors }: Taken): { id: string; version: number } {
  if (!notice) throw new Error(errors[0]?.message ?? '没有得到文书');
  return { id: notice.id, version: notice.version };
}

async function tell(line: string): Promise<void> {
  console.log(line);
  await pause(pauseMs);
}

async function play(): Promise<void> {
  const [officer, leader, township] = await Promise.all([
    signedIn(url, 'lijing'),
    signedIn(url, 'wangjianguo'),
    signedIn(url, 'liuqiang'),
  ]);
  const { approvers, businessClock, obligations } = await officer.ask(DemoRedObligationsDocument, { text: '沙河街道' });
  const [first] = obligations.items;
  const [approver] = approvers;
  if (!first || !approver || businessClock.today > ANSWERED_ON)
    throw new Error('这个案例已经演过，或演示时钟已过10月15日。停下服务，删去数据文件夹后再启动，可以重演。');
  await tell(`10月15日 党风政风监督室看到红灯：沙河街道 ${obligations.items.length} 项未公开`);

  const draft = await officer.ask(DraftNoticeDocument, {
    input: {
      kind: 'SUGGESTION',
      addresseeId: first.unit.id,
      title: '关于沙河街道2019年第三季度三务公开的监督建议',
      basis: '《中国共产党党务公开条例(试行)》、《中华人民共和国政府信息公开条例》',
      problems: obligations.items.map(({ id, title }) => ({ obligationId: id, text: `${title}，至今未公开` })),
      demand: '请于10月18日前公开，并通过本平台反馈。',
      answerBy: '2019-10-18',
      approverId: approver.id,
      idempotencyKey: crypto.randomUUID(),
    },
  });
  let letter = taken(draft.draftNotice);
  letter = taken((await officer.ask(SubmitNoticeDocument, { input: letter })).submitNotice);
  await tell('李静拟好监督建议，报王建国审批');
  letter = taken((await leader.ask(ApproveNoticeDocument, { input: { ...letter, opinion: '同意' } })).approveNotice);
  await tell('王建国批准并下发，文书编号，沙河街道须在10月18日前反馈');
  letter = taken((await township.ask(ReceiveNoticeDocument, { input: letter })).receiveNotice);
  await tell('沙河街道签收');
  const photo = await township.upload('公开栏照片.png', PHOTO);
  const answer = {
    ...letter,
    fileIds: [photo],
    text: '已安排专人整理，17日在微信公众号公开。',
    idempotencyKey: crypto.randomUUID(),
  };
  letter = taken((await township.ask(AnswerNoticeDocument, { input: answer })).answerNotice);
  await tell('沙河街道当天反馈：已安排专人办理，附照片一张');

  await officer.ask(SeedShiftClockDocument, { to: new Date('2019-10-17T17:30:00+08:00').toISOString() });
  const world = new WeChatWorld(weChatUrl);
  for (const { appId, ...article } of latePublications()) await world.publish(appId, article);
  await tell('10月17日 沙河街道在微信公众号补发三篇公开');
  const { sources } = await officer.ask(SeedSourcesDocument, {});
  for (const { id } of sources.filter(({ unit }) => unit.id === first.unit.id)) {
    await officer.ask(SeedRunCaptureDocument, { sourceId: id });
  }
  await tell('平台采集到公开内容，大屏上沙河街道由红转绿');

  await officer.ask(SeedShiftClockDocument, { to: new Date('2019-10-18T09:00:00+08:00').toISOString() });
  await officer.ask(PassNoticeDocument, { input: { ...letter, reason: '三务信息已于17日公开，内容完整。' } });
  await tell('10月18日 监督室核实通过，文书办结');
}

await play().catch((error: unknown) => {
  const refused = error instanceof TypeError;
  console.error(
    refused ? `连不上 ${url}：请先在另一个终端运行 npm start` : error instanceof Error ? error.message : error,
  );
  process.exitCode = 1;
});
