import { Checkbox, Grid, Table, type TableProps } from 'antd';
import type { SorterResult } from 'antd/es/table/interface';
import type { KeyboardEvent, ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useT } from '../../providers/i18n.ts';
import { Empty, Failed, Waiting } from '../States.tsx';
import { ListPages } from './ListPages.tsx';
import type { ListControl } from './use-list-address.ts';
import type { RecordList } from './use-record-list.ts';

export interface Column<Row> {
  key: string;
  title: string;
  /** the API's sort field */
  sort?: string;
  width?: number | string;
  /** say the title before the value where there is no head of a column: on a phone */
  label?: boolean;
  /** numbers stand at the end of their column */
  end?: boolean;
  render: (row: Row) => ReactNode;
}

/** Rows that can be chosen, for something that is done with several at once. */
export interface RowChoice<Row> {
  chosen: ReadonlySet<string>;
  onChoose: (ids: ReadonlySet<string>) => void;
  can: (row: Row) => boolean;
  /** names the box of a row */
  label: (row: Row) => string;
}

interface Props<Row> {
  label: string;
  list: RecordList<Row>;
  control: ListControl;
  columns: readonly Column<Row>[];
  /** without it a row opens nothing */
  to?: (row: Row) => string;
  empty: ReactNode;
  /** without it none can be chosen */
  choice?: RowChoice<Row> | undefined;
}

/** Rows of records: a table on a desk, cards on a phone or tablet; up, down and Enter move and open. */
export function RecordTable<Row extends { id: string }>(props: Props<Row>) {
  const { label, list, control, columns, to, empty, choice } = props;
  const t = useT();
  const navigate = useNavigate();
  const wide = Grid.useBreakpoint().lg !== false;
  const { address, setTable } = control;
  if (list.error && list.rows.length === 0) return <Failed error={list.error} retry={list.refetch} />;
  if (list.loading) return <Waiting rows={8} />;
  if (list.rows.length === 0) return <Empty>{empty}</Empty>;

  const onChange: TableProps<Row>['onChange'] = (_page, _filters, sorter, { action }) => {
    if (action !== 'sort') return;
    const chosen = (Array.isArray(sorter) ? sorter : [sorter]).filter((one) => one.order);
    setTable({ page: 1, pageSize: address.pageSize, sort: chosen.map(sortOf) });
  };
  return (
    <div className="record-list">
      {list.elsewhere > 0 ? (
        <button type="button" className="news" onClick={list.refetch}>
          {t('list.elsewhere', { n: list.elsewhere })}
        </button>
      ) : null}
      {wide ? (
        <Table<Row>
          aria-label={label}
          rowKey="id"
          dataSource={list.rows}
          columns={columns.map((column) => ({
            key: column.key,
            title: column.title,
            ...(column.end ? { align: 'end' as const } : {}),
            ...(column.width ? { width: column.width } : {}),
            render: (_: unknown, row: Row) => column.render(row),
            ...(column.sort
              ? {
                  sorter: { multiple: 1 },
                  sortOrder: orderOf(control, column.sort),
                  columnKey: column.sort,
                  key: column.sort,
                }
              : {}),
          }))}
          pagination={false}
          {...(choice ? { rowSelection: selectionOf(choice) } : {})}
          onChange={onChange}
          rowClassName={(row) => (list.changed.has(row.id) ? 'record-row glow' : 'record-row')}
          onRow={(row) => ({
            ...(to ? { tabIndex: 0, onKeyDown: (event) => onRowKey(event, () => void navigate(to(row))) } : {}),
            'data-id': row.id,
          })}
          showSorterTooltip={{ title: t('list.sort') }}
        />
      ) : (
        <ul className="record-cards" aria-label={label}>
          {list.rows.map((row) => (
            <li key={row.id} className={list.changed.has(row.id) ? 'glow' : ''} data-id={row.id}>
              {choice?.can(row) ? (
                <Checkbox
                  aria-label={choice.label(row)}
                  checked={choice.chosen.has(row.id)}
                  onChange={({ target }) => choice.onChoose(withOrWithout(choice.chosen, row.id, target.checked))}
                />
              ) : null}
              {columns.map((column) => (
                <div key={column.key} className={`record-card-${column.key}`}>
                  {column.label ? <span className="muted record-label">{column.title}</span> : null}
                  {column.render(row)}
                </div>
              ))}
            </li>
          ))}
        </ul>
      )}
      <ListPages control={control} shown={list.rows.length} total={list.total} wide={wide} />
    </div>
  );
}

const withOrWithout = (chosen: ReadonlySet<string>, id: string, on: boolean): ReadonlySet<string> =>
  new Set([...[...chosen].filter((one) => one !== id), ...(on ? [id] : [])]);

function selectionOf<Row extends { id: string }>({ chosen, onChoose, can, label }: RowChoice<Row>) {
  return {
    selectedRowKeys: [...chosen],
    onChange: (keys: readonly unknown[]) => onChoose(new Set(keys.map(String))),
    getCheckboxProps: (row: Row) => ({ disabled: !can(row), 'aria-label': label(row) }),
    columnWidth: 44,
  };
}

function sortOf<Row>(one: SorterResult<Row>) {
  return { field: String(one.columnKey), direction: one.order === 'descend' ? ('DESC' as const) : ('ASC' as const) };
}

function orderOf({ address }: ListControl, field: string): 'ascend' | 'descend' | null {
  const found = address.sort.find((one) => one.field === field);
  if (!found) return null;
  return found.direction === 'ASC' ? 'ascend' : 'descend';
}

function onRowKey(event: KeyboardEvent<HTMLElement>, open: () => void): void {
  if (event.target !== event.currentTarget) return;
  const row = event.currentTarget;
  if (event.key === 'Enter') open();
  else if (event.key === 'ArrowDown') (row.nextElementSibling as HTMLElement | null)?.focus();
  else if (event.key === 'ArrowUp') (row.previousElementSibling as HTMLElement | null)?.focus();
  else return;
  event.preventDefault();
}
