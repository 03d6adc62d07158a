import { ArticlePeriodsDocument, type AssignArticleInput, CatalogueDocument } from '@sanwu/schema';
import { Form, Select } from 'antd';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { useUnitChoice } from '../units/use-unit-choice.ts';

/** What an article is said to be; empty where nothing was chosen yet. */
export type MatchChosen = Pick<AssignArticleInput, 'itemId' | 'unitId' | 'period'>;

export const isWhole = ({ itemId, unitId, period }: MatchChosen): boolean =>
  itemId !== '' && unitId !== '' && period !== '';

interface Props {
  articleId: string;
  match: MatchChosen;
  onChange: (match: MatchChosen) => void;
}

const KINDS = ['DISTRICT', 'DEPARTMENT', 'TOWNSHIP', 'VILLAGE', 'COLLECTIVE'];
const owes = ({ kind }: { kind: string }) => KINDS.includes(kind);

/** Which item, unit and period an article is of. */
export function AssignFields({ articleId, match, onChange }: Props) {
  const t = useT();
  const catalogue = useDocument(CatalogueDocument, {});
  const units = useUnitChoice(owes);
  const { itemId } = match;
  const periods = useDocument(ArticlePeriodsDocument, { articleId, itemId }, { enabled: itemId !== '' });
  return (
    <>
      <Form.Item label={t('field.item')} htmlFor="inbox-item" required>
        <Select
          id="inbox-item"
          showSearch
          optionFilterProp="label"
          value={match.itemId || null}
          options={(catalogue.data?.disclosureItems ?? []).map(({ id, name, code }) => ({
            value: id,
            label: `${code} ${name}`,
          }))}
          onChange={(itemId: string) => onChange({ ...match, itemId, period: '' })}
        />
      </Form.Item>
      <Form.Item label={t('field.unit')} htmlFor="inbox-unit" required>
        <Select
          id="inbox-unit"
          showSearch
          optionFilterProp="label"
          value={match.unitId || null}
          options={units}
          onChange={(unitId: string) => onChange({ ...match, unitId })}
        />
      </Form.Item>
      <Form.Item label={t('inbox.period')} htmlFor="inbox-period" required>
        <Select
          id="inbox-period"
          value={match.period || null}
          loading={match.itemId !== '' && !periods.data}
          options={(periods.data?.articlePeriods ?? []).map((one) => ({
            value: one.period,
            label: one.periodLabel,
          }))}
          onChange={(period: string) => onChange({ ...match, period })}
        />
      </Form.Item>
    </>
  );
}
