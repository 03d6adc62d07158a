import { issued, letter } from './letters.ts';
import { signIn } from './people.ts';
import { startServer, type TestServer } from './server.ts';
import { StatementRecorder } from './statements.ts';

/** The id of no row. */
export const NOTHING = '019e0000-0000-7000-8000-000000000000';

const PDF = new TextEncoder().encode('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF\n');

/** A server whose statements are listened to, on a district where a township has something that another one must not learn of. */
export interface ListenedServer {
  readonly url: string;
  readonly superuserUrl: string;
  readonly recorder: StatementRecorder;
  /** ids of what 麻池镇 has */
  readonly hidden: Readonly<Record<'unit' | 'obligation' | 'disclosure' | 'letter' | 'file', string>>;
  readonly close: () => Promise<void>;
}

/** A letter to the township, answered with a file. */
async function answered({ url }: TestServer, unitId: string): Promise<{ letter: string; file: string }> {
  const [officer, leader, township] = await Promise.all([
    ...([signIn(url, 'lijing'), signIn(url, 'wangjianguo'), signIn(url, 'machi')] as const),
  ]);
  const { id, version } = await issued({ officer, leader }, unitId, { title: '关于麻池镇财务公开的监督建议' });
  const received = await letter(township, 'receiveNotice', { id, version });
  const file = (await (await township.upload('公开栏.pdf', PDF)).json()) as { id: string };
  await letter(township, 'answerNotice', {
    ...{ id, version: received.notice?.version, text: '已公开。', fileIds: [file.id] },
    idempotencyKey: crypto.randomUUID(),
  });
  return { letter: id, file: file.id };
}

async function hiddenRows(server: TestServer): Promise<ListenedServer['hidden']> {
  const officer = await signIn(server.url, 'lijing');
  const found = await officer.ask('{ units(filter: { name: { contains: "麻池镇" } }) { id name } }');
  const unit = found.data.units.find(({ name }: { name: string }) => name === '麻池镇').id;
  const { data } = await officer.ask(
    `query ($id: ID!) { obligations(filter: { under: $id }, take: 1) { items { id } }
      disclosures(filter: { under: $id }, take: 1) { items { id } } }`,
    { id: unit },
  );
  return {
    ...{ unit, obligation: data.obligations.items[0].id, disclosure: data.disclosures.items[0].id },
    ...(await answered(server, unit)),
  };
}

export async function startListened(): Promise<ListenedServer> {
  const prepared = await startServer({ opening: true });
  const hidden = await hiddenRows(prepared);
  const { database, masterKey } = prepared;
  const recorder = await StatementRecorder.before(database.appUrl);
  const env = { DATABASE_URL: recorder.through(database.appUrl), SANWU_MASTER_KEY: masterKey };
  const server = await startServer({ database, env });
  return {
    ...{ url: server.url, superuserUrl: database.superuserUrl, recorder, hidden },
    close: async () => {
      await server.stop();
      await recorder.close();
      await prepared.close();
    },
  };
}
