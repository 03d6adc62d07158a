import { useT } from '../../providers/i18n.ts';
import { useFieldTitle } from './field-title.ts';

/** Before and after, field by field. */
export function Changes({ changes }: { changes: readonly { field: string; before: string; after: string }[] }) {
  const t = useT();
  const titleOf = useFieldTitle();
  return changes.map(({ field, before, after }) => (
    <span key={field} className="import-change">
      <span className="muted">{titleOf({ key: field })}</span>
      <del>{before}</del>
      <span aria-hidden>→</span>
      <span className="visually-hidden">{t('import.becomes')}</span>
      <ins>{after}</ins>
    </span>
  ));
}
