import { useMemo, useState } from 'react';
import { Part } from './Part.tsx';
import { type Member, referenceOf, sdl, type Told } from './reference.ts';
import { type Both, useSay } from './words.ts';

const KINDS: Readonly<Record<Told['kind'], Both>> = {
  query: ['入口', 'root'],
  type: ['类型', 'type'],
  interface: ['接口', 'interface'],
  input: ['参数', 'input'],
  enum: ['可选值', 'enum'],
  scalar: ['标量', 'scalar'],
};

/** All of the schema, in words; narrowed by a name or a word. */
export function Reference() {
  const say = useSay();
  const told = useMemo(() => referenceOf(sdl), []);
  const [words, setWords] = useState('');
  const wanted = words.trim().toLowerCase();
  const has = (text: string) => text.toLowerCase().includes(wanted);
  const hasMember = ({ name, words: [zh, en] }: Member) => has(name) || has(zh) || has(en);
  const found = told.filter(
    (one) => wanted === '' || has(one.name) || one.words.some(has) || one.members.some(hasMember),
  );
  return (
    <Part id="reference" name={['参考', 'Reference']}>
      <label className="stranger-key">
        <span>{say(['查找类型或字段', 'Find a type or a field'])}</span>
        <input type="search" value={words} onChange={({ target }) => setWords(target.value)} />
      </label>
      {found.length === 0 ? <p>{say(['没有找到。', 'Nothing was found.'])}</p> : null}
      {found.map((one) => (
        <details key={one.name} id={`type-${one.name}`} open={one.kind === 'query' || wanted !== ''}>
          <summary>
            <code>{one.name}</code> <span className="stranger-small">{say(KINDS[one.kind])}</span>
            <span className="stranger-summary">{say(one.words)}</span>
          </summary>
          <ul className="stranger-members">
            {one.members.map((member) => (
              <MemberRow key={member.name} member={member} />
            ))}
          </ul>
        </details>
      ))}
    </Part>
  );
}

function MemberRow({ member: { name, type, names, words, args, deprecated } }: { member: Member }) {
  const say = useSay();
  return (
    <li className={deprecated === null ? '' : 'deprecated'}>
      <code>
        {name}
        {type ? ': ' : ''}
        {type ? <TypeLink type={type} names={names ?? ''} /> : null}
      </code>
      <span>
        {say(words)}
        {deprecated === null ? null : <strong>{say([`将取消：${deprecated}`, `Deprecated: ${deprecated}`])}</strong>}
      </span>
      {args.length > 0 ? (
        <ul>
          {args.map((arg) => (
            <MemberRow key={arg.name} member={arg} />
          ))}
        </ul>
      ) : null}
    </li>
  );
}

const BUILT_IN: ReadonlySet<string> = new Set(['Boolean', 'Float', 'ID', 'Int', 'String']);

/** Leads to a type that is told here, and opens it. */
function TypeLink({ type, names }: { type: string; names: string }) {
  if (BUILT_IN.has(names)) return <>{type}</>;
  const place = `type-${names}`;
  return (
    <a href={`#${place}`} onClick={() => document.getElementById(place)?.setAttribute('open', '')}>
      {type}
    </a>
  );
}
