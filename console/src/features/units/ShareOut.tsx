import { Select } from 'antd';
import { Panel } from '../../components/Panel.tsx';
import { useT } from '../../providers/i18n.ts';

interface Props {
  title: string;
  items: readonly { id: string; name: string; note: string | null }[];
  /** whose it is unless somebody takes it */
  keeper: string;
  /** whether that is a new unit, which takes what is left */
  continues: boolean;
  parts: readonly { value: string; label: string }[];
  owners: Readonly<Record<string, string>>;
  onChange: (owners: Record<string, string>) => void;
}

/** Who takes what, row by row, or all of it at once. */
export function ShareOut({ title, items, keeper, continues, parts, owners, onChange }: Props) {
  const t = useT();
  const options = [{ value: '', label: t(continues ? 'split.rest' : 'split.stays', { name: keeper }) }, ...parts];
  const ownerOf = (id: string) => (options.some(({ value }) => value === owners[id]) ? owners[id] : '');
  const give = (ids: readonly string[], owner: string) =>
    onChange({ ...owners, ...Object.fromEntries(ids.map((id) => [id, owner])) });
  const all = items.map(({ id }) => id);
  return (
    <Panel
      title={title}
      count={items.length}
      extra={
        <Select
          className="share-all"
          size="small"
          aria-label={t('split.allTo', { title })}
          placeholder={t('split.all')}
          value={null}
          options={options}
          onChange={(owner: string | null) => give(all, owner ?? '')}
        />
      }
    >
      <ul className="rows share-rows">
        {items.map(({ id, name, note }) => (
          <li key={id}>
            <span className="row-main">
              {name}
              {note ? <span className="muted">{note}</span> : null}
            </span>
            <Select
              aria-label={t('split.taker', { name })}
              value={ownerOf(id) ?? ''}
              options={options}
              onChange={(owner: string) => give([id], owner)}
            />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
