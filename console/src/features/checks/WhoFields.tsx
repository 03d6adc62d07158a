import { CheckersDocument, UnitNamesDocument } from '@sanwu/schema';
import { Form, Select } from 'antd';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { useViewer } from '../../providers/viewer.tsx';

const DESKS = ['OFFICE', 'LIAISON_OFFICE', 'RESIDENT_TEAM', 'DISCIPLINE_COMMITTEE'];

export interface Who {
  /** '': the desk of whoever makes the plan */
  deskId: string;
  checkerIds: string[];
}

/** Whose look counts: a desk, and people of it. The office gives work to others, everybody else to themselves. */
export function WhoFields({ value, onChange }: { value: Who; onChange: (who: Who) => void }) {
  const t = useT();
  const { posts } = useViewer();
  const { data } = useDocument(UnitNamesDocument, {});
  const own = posts.find(({ unit }) => DESKS.includes(unit.kind))?.unit;
  const deskId = value.deskId || own?.id || '';
  const people = useDocument(CheckersDocument, { deskId }, { enabled: deskId !== '' });
  const desks = (data?.units ?? []).filter(
    ({ kind, closedOn, id }) => closedOn === null && DESKS.includes(kind) && (own?.kind === 'OFFICE' || id === own?.id),
  );
  return (
    <>
      {desks.length > 1 ? (
        <Form.Item label={t('checkPlan.desk')} htmlFor="plan-desk">
          <Select
            id="plan-desk"
            showSearch
            optionFilterProp="label"
            value={deskId}
            options={desks.map(({ id, shortName }) => ({ value: id, label: shortName }))}
            onChange={(id: string) => onChange({ deskId: id, checkerIds: [] })}
          />
        </Form.Item>
      ) : null}
      <Form.Item label={t('checkPlan.checkers')} htmlFor="plan-checkers" extra={t('checkPlan.checkersHelp')}>
        <Select
          id="plan-checkers"
          mode="multiple"
          optionFilterProp="label"
          value={value.checkerIds}
          options={(people.data?.checkers ?? []).map(({ id, name, postTitle }) => ({
            value: id,
            label: `${name} ${postTitle}`,
          }))}
          onChange={(checkerIds) => onChange({ ...value, checkerIds })}
        />
      </Form.Item>
    </>
  );
}
