import { Button, Input } from 'antd';
import { useMemo, useState } from 'react';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Empty, Failed, Waiting } from '../../components/States.tsx';
import { useT } from '../../providers/i18n.ts';
import { UnitBranch } from './UnitBranch.tsx';
import { branchesOf, matching } from './unit-tree.ts';
import { useUnits } from './use-units.ts';

/** 单位: the tree, with each unit's light and counts. */
export function Units() {
  const t = useT();
  const [words, setWords] = useState('');
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const { data, error, loading, refetch } = useUnits();
  const tree = useMemo(() => branchesOf(data?.units ?? []), [data]);
  const shown = useMemo(() => matching(tree, words.trim()), [tree, words]);
  const parents = useMemo(() => new Set((data?.units ?? []).map((unit) => unit.parentId)), [data]);
  const folded = (id: string) => words.trim() === '' && !open.has(id);
  const toggle = (id: string) =>
    setOpen((last) => {
      const next = new Set(last);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  return (
    <>
      <PageHeader
        title={t('place.units')}
        note={data ? t('units.note', { n: data.units.length }) : null}
        actions={
          <span className="unit-tools">
            <Input
              aria-label={t('units.find')}
              placeholder={t('units.find')}
              allowClear
              value={words}
              onChange={(event) => setWords(event.target.value)}
            />
            <Button
              onClick={() => setOpen(open.size > 0 ? new Set() : new Set([...parents].filter((id) => id !== null)))}
            >
              {t(open.size > 0 ? 'units.fold' : 'units.unfold')}
            </Button>
          </span>
        }
      />
      {error && !data ? <Failed error={error} retry={refetch} /> : null}
      {loading ? <Waiting rows={10} /> : null}
      {data && shown.length === 0 ? <Empty>{t(words ? 'units.none' : 'units.empty')}</Empty> : null}
      <ul className="panel unit-tree">
        {shown.map((branch) => (
          <UnitBranch key={branch.unit.id} branch={branch} depth={0} folded={folded} toggle={toggle} />
        ))}
      </ul>
    </>
  );
}
