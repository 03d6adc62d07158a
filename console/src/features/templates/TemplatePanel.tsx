import { TemplatesDocument } from '@sanwu/schema';
import { LinkButton } from '../../components/LinkButton.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';

interface Props {
  itemId: string;
  /** the viewer keeps the item */
  keeps: boolean;
  /** it has no periods: there is always something to say */
  happens: boolean;
}

/** What units fill in for an item, as its page tells it. */
export function TemplatePanel({ itemId, keeps, happens }: Props) {
  const t = useT();
  const dates = useDates();
  const { data } = useDocument(TemplatesDocument, { itemId }, { fresh: true });
  const newest = data?.disclosureTemplates[0];
  if (!data || (!newest && !keeps)) return null;
  return (
    <Panel
      title={t('template.panel')}
      extra={
        keeps ? (
          <LinkButton size="small" to={`/disclosures/catalogue/${itemId}/template`}>
            {t(newest ? 'template.change' : 'template.create')}
          </LinkButton>
        ) : null
      }
    >
      {newest ? (
        <div className="panel-words">
          <p>{newest.fields.map(({ label }) => label).join('、')}</p>
          <p className="muted">
            {[
              t('item.heldFrom', { day: dates.day(newest.fromOn) }),
              ...newest.signOffs.map((body) => t('template.signs', { body })),
              ...(newest.photo ? [t('template.photo')] : []),
              ...(newest.townshipReviews ? [t('template.townshipReviews')] : []),
              ...(newest.allowsNil || happens ? [] : [t('template.noNil')]),
            ].join('；')}
          </p>
        </div>
      ) : (
        <p className="empty">{t('template.none')}</p>
      )}
    </Panel>
  );
}
