import type { Light } from '@sanwu/schema';
import { useMemo, useState } from 'react';
import { FilterSentence } from '../../components/list/FilterSentence.tsx';
import { Word } from '../../components/list/FilterWord.tsx';
import { useListAddress } from '../../components/list/use-list-address.ts';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Empty, Failed, Waiting } from '../../components/States.tsx';
import { useT } from '../../providers/i18n.ts';
import { LitUnits } from './LitUnits.tsx';
import { UnitBranch } from './UnitBranch.tsx';
import { UnitTools } from './UnitTools.tsx';
import { branchesOf, matching, neverOwed } from './unit-tree.ts';
import { useUnits } from './use-units.ts';

const LIGHTS: readonly Light[] = ['RED', 'YELLOW', 'GREEN'];
const NO_SORTS: readonly string[] = [];

/** 单位: the tree, with each unit's light and counts. */
export function Units() {
  const t = useT();
  const [words, setWords] = useState('');
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const control = useListAddress(NO_SORTS);
  const { under } = control.address.values;
  const light = LIGHTS.find((one) => one === control.address.values['light']);
  const [withClosed, setWithClosed] = useState(false);
  const { data: all, error, loading, refetch } = useUnits(under);
  const closed = (all?.units ?? []).filter((unit) => unit.closedOn !== null).length;
  const data = useMemo(
    () => all && { units: all.units.filter((unit) => withClosed || unit.closedOn === null) },
    [all, withClosed],
  );
  const top = data?.units.find((unit) => unit.id === under);
  const tree = useMemo(() => branchesOf(data?.units ?? []), [data]);
  const never = useMemo(() => neverOwed(data?.units ?? []), [data]);
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
        note={all && !light ? t('units.note', { n: all.units.length - closed }) : null}
        actions={
          light ? null : (
            <UnitTools
              words={words}
              onWords={setWords}
              unfolded={open.size > 0}
              onFold={() => setOpen(open.size > 0 ? new Set() : new Set([...parents].filter((id) => id !== null)))}
              closed={{ count: closed, shown: withClosed, toggle: () => setWithClosed((last) => !last) }}
            />
          )
        }
      />
      {error && !data ? <Failed error={error} retry={refetch} /> : null}
      {loading ? <Waiting rows={10} /> : null}
      {data && !light && shown.length === 0 ? <Empty>{t(words ? 'units.none' : 'units.empty')}</Empty> : null}
      {light ? (
        <>
          <FilterSentence control={control}>
            <span>{t('filter.show')}</span>
            <Word control={control} names={['under']} say={() => t('filter.below', { name: top?.shortName ?? '' })} />
            <Word
              control={control}
              names={['light']}
              say={() => t('filter.ownLight', { light: t(`light.${light}`) })}
            />
          </FilterSentence>
          <LitUnits
            units={(data?.units ?? []).filter((unit) => unit.light === light && !never.has(unit.id))}
            waiting={!data}
          />
        </>
      ) : (
        <ul className="panel unit-tree">
          {shown.map((branch) => (
            <UnitBranch key={branch.unit.id} branch={branch} depth={0} never={never} folded={folded} toggle={toggle} />
          ))}
        </ul>
      )}
    </>
  );
}
