import { LedItemsDocument } from '@sanwu/schema';
import { Choice } from '../../components/list/FilterSentence.tsx';
import type { ListControl } from '../../components/list/use-list-address.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { useViewer } from '../../providers/viewer.tsx';

/** 公开事项 in the filter's sentence: those that one's own unit leads. */
export function LedItemChoice({ control }: { control: ListControl }) {
  const t = useT();
  const own = new Set(useViewer().posts.map(({ unit }) => unit.id));
  const { data } = useDocument(LedItemsDocument, {});
  const led = (data?.disclosureItems ?? []).filter(({ lead }) => lead !== null && own.has(lead.id));
  return (
    <Choice
      control={control}
      name="item"
      label={t('field.item')}
      any={t('filter.allItems')}
      options={led.map(({ id, name }) => ({ value: id, label: name }))}
      searchable
    />
  );
}
