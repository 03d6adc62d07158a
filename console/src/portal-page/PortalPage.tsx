import { Changes } from './Changes.tsx';
import { FILES, LIMITS, NOTES, STEPS, WHAT } from './content.ts';
import { Examples } from './Examples.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { Part } from './Part.tsx';
import { Reference } from './Reference.tsx';
import { type Both, useSay } from './words.ts';

const PLACES: readonly (readonly [id: string, name: Both])[] = [
  ['what', ['能读什么', 'What there is']],
  ['key', ['领取密钥', 'A key']],
  ['examples', ['示例', 'Examples']],
  ['notes', ['要点', 'Notes']],
  ['limits', ['限额', 'Limits']],
  ['client', ['客户端', 'Client']],
  ['reference', ['参考', 'Reference']],
  ['changes', ['变更记录', 'Changes']],
];

/** The page for strangers: what there is, how to get at it, and what it looks like. */
export function PortalPage() {
  const say = useSay();
  document.title = say(['三务公开 门户接口', 'Portal interface']);
  return (
    <div className="stranger">
      <header className="stranger-head">
        <div>
          <p className="stranger-name">{say(['三务公开+ 再监督平台', 'Supervision platform'])}</p>
          <h1>{say(['门户接口', 'Portal interface'])}</h1>
        </div>
        <LanguageSwitch />
      </header>
      <p className="stranger-lead">
        {say([
          '政府门户网站等第三方在这里读取全区已经公开的党务、政务、村（居）务内容。接口只读，采用 GraphQL，凭密钥使用。',
          'Third parties such as the government portal read here what the district has made public. It reads only, speaks GraphQL, and asks for a key.',
        ])}
      </p>
      <p className="stranger-address">
        <code>{`${location.origin}/portal/graphql`}</code>
        <a className="stranger-button" href="/portal/explore">
          {say(['打开查询编辑器', 'Open the editor'])}
        </a>
      </p>
      <nav className="stranger-places" aria-label={say(['本页内容', 'On this page'])}>
        {PLACES.map(([id, name]) => (
          <a key={id} href={`#${id}`}>
            {say(name)}
          </a>
        ))}
      </nav>
      <main>
        <What />
        <Key />
        <Examples />
        <Notes />
        <Limits />
        <Client />
        <Reference />
        <Changes />
      </main>
      <footer className="stranger-foot">
        {say([
          '举报党员、干部违纪违法问题，请拨打 12388。对公开内容的疑问，请联系公开单位。',
          'Questions about what was published go to the unit that published it.',
        ])}
      </footer>
    </div>
  );
}

function What() {
  const say = useSay();
  return (
    <Part id="what" name={['能读什么', 'What there is']}>
      <ul className="stranger-cards">
        {WHAT.map(({ field, scope, name, words }) => (
          <li key={field}>
            <h3>{say(name)}</h3>
            <p>{say(words)}</p>
            <p className="stranger-small">
              <code>{field}</code> · {say(['权限', 'scope'])} <code>{scope}</code>
            </p>
          </li>
        ))}
      </ul>
      <p>
        {say([
          '亮灯、问题、监督文书、草稿、不公开的单位和个人信息不在其中，任何字段、筛选、总数和错误里都读不到。',
          'Lights, findings, letters, drafts, units that are not public and personal data are not among it: not in any field, filter, count or error.',
        ])}
      </p>
    </Part>
  );
}

function Key() {
  const say = useSay();
  return (
    <Part id="key" name={['领取密钥', 'How to get a key']}>
      <ol className="stranger-steps">
        {STEPS.map(({ name, words }) => (
          <li key={name[1]}>
            <strong>{say(name)}</strong>
            <span>{say(words)}</span>
          </li>
        ))}
      </ol>
    </Part>
  );
}

function Notes() {
  const say = useSay();
  return (
    <Part id="notes" name={['要点', 'Notes']}>
      <dl className="stranger-notes">
        {NOTES.map(({ name, words }) => (
          <div key={name[1]}>
            <dt>{say(name)}</dt>
            {words.map((one) => (
              <dd key={one[1]}>{say(one)}</dd>
            ))}
          </div>
        ))}
      </dl>
    </Part>
  );
}

function Limits() {
  const say = useSay();
  return (
    <Part id="limits" name={['限额', 'Limits']}>
      <table className="stranger-table">
        <thead>
          <tr>
            <th scope="col">{say(['限额', 'Limit'])}</th>
            <th scope="col">{say(['通常', 'Usual'])}</th>
            <th scope="col">{say(['超过时的代码', 'Code beyond it'])}</th>
          </tr>
        </thead>
        <tbody>
          {LIMITS.map(({ name, usual, code }) => (
            <tr key={code}>
              <th scope="row">{say(name)}</th>
              <td>{say(usual)}</td>
              <td>
                <code>{code}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {say([
          '各密钥的限额可以不同。每个答复都带 ratelimit（本分钟剩余次数和重置秒数）和 sanwu-cost（这次的点数，执行前计算）。',
          'Keys may have limits of their own. Each answer tells ratelimit (what is left of this minute) and sanwu-cost (points, counted before execution).',
        ])}
      </p>
    </Part>
  );
}

function Client() {
  const say = useSay();
  return (
    <Part id="client" name={['客户端与示例程序', 'A client and a program']}>
      <ul className="stranger-files">
        {FILES.map(({ file, words }) => (
          <li key={file}>
            <a href={`/portal/${file}`} download>
              <code>{file}</code>
            </a>
            <span>{say(words)}</span>
          </li>
        ))}
      </ul>
      <pre className="stranger-code">{`export SANWU_PORTAL=${location.origin} SANWU_KEY=sw_…
${say(['# 先把上面的文件下载到同一个文件夹', '# with the files above in one folder'])}
node example.ts ${say(['村名', 'VILLAGE'])}`}</pre>
      <p>
        {say([
          '需要 Node 22.18 以上。客户端会翻页、记住 etag、按 retry-after 等待，错误带代码。',
          'Node 22.18 or later. The client turns pages, remembers etags, waits as retry-after says, and throws coded errors.',
        ])}
      </p>
    </Part>
  );
}
