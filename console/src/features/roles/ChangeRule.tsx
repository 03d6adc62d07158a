import { SetRoleRuleDocument } from '@sanwu/schema';
import { App } from 'antd';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { conflictOf, refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import type { Rule } from './RoleRules.tsx';

interface Props {
  rule: Rule;
  onDone: () => void;
  onClose: () => void;
}

/** A role asks for a second factor from now on, or no more. */
export function ChangeRule({ rule, onDone, onClose }: Props) {
  const t = useT();
  const { notification } = App.useApp();
  const { role, version } = rule;
  const action = rule.secondFactor ? 'waive' : 'require';
  const words = { role: t(`role.${role}`) };
  async function send(reason: string): Promise<void> {
    const input = { role, version, secondFactor: action === 'require', reason };
    try {
      refuse((await execute(SetRoleRuleDocument, { input })).setRoleRule.errors);
    } catch (error) {
      if (conflictOf(error)) onDone();
      throw error;
    }
    onClose();
    notification.success({ message: t(`roles.${action}Done`, words), placement: 'bottom', duration: 4 });
    onDone();
  }
  return (
    <ReasonDialog
      title={t(`roles.${action}Title`, words)}
      draft={`role:${role}:${action}`}
      effect={t(`roles.${action}Effect`, words)}
      label={t('field.reason')}
      help={t('unit.reasonHelp')}
      confirm={t(`roles.${action}`)}
      onConfirm={send}
      onClose={onClose}
    />
  );
}
