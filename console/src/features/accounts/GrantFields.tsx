import { HoldersDocument, type Role } from '@sanwu/schema';
import { Form, Input, Select } from 'antd';
import { DayField } from '../../components/DayField.tsx';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import type { ShownAccount } from './AccountPage.tsx';
import { ROLES } from './post-order.ts';
import { usePostUnits } from './use-post-units.ts';

export interface GrantValues {
  role: Role;
  unitId: string;
  title: string;
  fromOn?: string;
  untilOn?: string;
  standsInForId?: string;
  reason: string;
}

interface Props {
  account: ShownAccount;
  values: Partial<GrantValues>;
}

/** The other holders of a role in a unit, who hold it in their own place. */
function useHolders({ role, unitId }: Partial<GrantValues>, without: string) {
  const { data } = useDocument(
    HoldersDocument,
    { role: role as Role, unitId: unitId ?? '' },
    { enabled: role !== undefined && unitId !== undefined, fresh: true },
  );
  const holds = (post: { role: Role; unit: { id: string }; state: string; standsInFor: object | null }) =>
    post.role === role && post.unit.id === unitId && post.state === 'HELD' && post.standsInFor === null;
  return (data?.accounts.items ?? []).filter(({ id, posts }) => id !== without && posts.some(holds));
}

/** What a post consists of. */
export function GrantFields({ account, values }: Props) {
  const t = useT();
  const { role } = values;
  const units = usePostUnits(role ?? null, role !== undefined);
  const holders = useHolders(values, account.id);
  const choose = (label: string) => [{ required: true, message: t('form.choose', { label }) }];
  const required = (label: string) => [{ required: true, whitespace: true, message: t('form.required', { label }) }];
  return (
    <>
      <div className="form-pair">
        <Form.Item name="role" label={t('account.role')} rules={choose(t('account.role'))}>
          <Select
            showSearch
            optionFilterProp="label"
            options={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="unitId" label={t('field.unit')} rules={choose(t('field.unit'))}>
          <Select
            showSearch
            optionFilterProp="label"
            options={[...units]}
            disabled={role === undefined}
            placeholder={role === undefined ? t('post.roleFirst') : ''}
          />
        </Form.Item>
      </div>
      <Form.Item name="title" label={t('post.title')} extra={t('post.titleHelp')} rules={required(t('post.title'))}>
        <Input maxLength={30} autoComplete="off" />
      </Form.Item>
      <div className="form-pair">
        <Form.Item name="fromOn" label={t('post.fromOn')} extra={t('post.fromHelp')}>
          <DayField id="fromOn" optional />
        </Form.Item>
        <Form.Item
          name="untilOn"
          label={t('post.untilOn')}
          extra={t('post.untilHelp')}
          rules={values.standsInForId ? choose(t('post.untilOn')) : []}
        >
          <DayField id="untilOn" optional />
        </Form.Item>
      </div>
      {holders.length > 0 ? (
        <Form.Item name="standsInForId" label={t('post.standIn')} extra={t('post.standInHelp')}>
          <Select allowClear options={holders.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
      ) : null}
      <Form.Item name="reason" label={t('post.reason')} extra={t('post.reasonHelp')} rules={required(t('post.reason'))}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={200} />
      </Form.Item>
    </>
  );
}
