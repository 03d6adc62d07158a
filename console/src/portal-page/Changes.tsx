import changes from '@sanwu/schema/portal/changes.json';
import { Part } from './Part.tsx';
import { type Both, useSay } from './words.ts';

interface Change {
  readonly on: string;
  readonly kind: string;
  readonly what: readonly string[];
  readonly removedOn?: string;
  readonly zh: string;
  readonly en: string;
}

const KINDS: Readonly<Record<string, Both>> = {
  ADDED: ['新增', 'Added'],
  DEPRECATED: ['将取消', 'Deprecated'],
  BROKEN: ['不兼容', 'Breaking'],
};

const ALL: readonly Change[] = changes;

/** What has changed for third parties, the newest first, and what will go, with the day. */
export function Changes() {
  const say = useSay();
  const going = ALL.filter(({ kind }) => kind === 'DEPRECATED');
  return (
    <Part id="changes" name={['变更记录', 'Changes']}>
      <p>
        {say([
          '只增不减：要取消的字段先标为将取消，写明日期，至少留六个月。请容许出现新的字段和可选值。',
          'It only grows: what is to go is deprecated first, with its day, at least six months ahead. Be ready for new fields and values.',
        ])}
      </p>
      <h3>{say(['将取消的', 'To go'])}</h3>
      {going.length === 0 ? (
        <p>{say(['目前没有。', 'Nothing at present.'])}</p>
      ) : (
        <ul className="stranger-changes">
          {going.map((one) => (
            <li key={one.what.join()}>
              <strong>{say([`${one.removedOn}起取消`, `gone from ${one.removedOn}`])}</strong>{' '}
              <code>{one.what.join(' ')}</code> {say([one.zh, one.en])}
            </li>
          ))}
        </ul>
      )}
      <h3>{say(['已有的变化', 'So far'])}</h3>
      <ol className="stranger-changes">
        {ALL.map((one) => (
          <li key={one.on + one.what.join()}>
            <time dateTime={one.on}>{one.on}</time> <strong>{say(KINDS[one.kind] ?? [one.kind, one.kind])}</strong>{' '}
            {say([one.zh, one.en])}
          </li>
        ))}
      </ol>
    </Part>
  );
}
