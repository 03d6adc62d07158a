import { RoleRulesDocument, type RoleRulesQuery } from '@sanwu/schema';
import { Button } from 'antd';
import { useState } from 'react';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Failed, Waiting } from '../../components/States.tsx';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { ROLES } from '../accounts/post-order.ts';
import { ChangeRule } from './ChangeRule.tsx';
import './roles.css';

export type Rule = RoleRulesQuery['roleRules'][number];

const inOrder = (a: Rule, b: Rule) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role);

/** 岗位要求: which roles have power, and which ask for a second factor. */
export function RoleRules() {
  const t = useT();
  const { data, error, refetch } = useDocument(RoleRulesDocument, {}, { fresh: true });
  const [changing, setChanging] = useState<Rule>();
  const rules = (data?.roleRules ?? []).toSorted(inOrder);
  const groups = [
    { title: t('roles.powerful'), note: t('roles.powerfulNote'), rules: rules.filter((rule) => rule.powerful) },
    { title: t('roles.plain'), note: t('roles.plainNote'), rules: rules.filter((rule) => !rule.powerful) },
  ];
  return (
    <>
      <PageHeader title={t('place.roles')} note={t('roles.note')} />
      {error && !data ? <Failed error={error} retry={refetch} /> : null}
      {!data && !error ? <Waiting rows={8} /> : null}
      <div className="panel-grid role-rules">
        {data
          ? groups.map((group) => (
              <Panel key={group.title} title={group.title} count={group.rules.length}>
                <p className="panel-words muted">{group.note}</p>
                <ul className="rows">
                  {group.rules.map((rule) => (
                    <RuleRow key={rule.role} rule={rule} onChange={() => setChanging(rule)} />
                  ))}
                </ul>
              </Panel>
            ))
          : null}
      </div>
      {changing ? <ChangeRule rule={changing} onDone={refetch} onClose={() => setChanging(undefined)} /> : null}
    </>
  );
}

function RuleRow({ rule, onChange }: { rule: Rule; onChange: () => void }) {
  const t = useT();
  const role = t(`role.${rule.role}`);
  const action = t(rule.secondFactor ? 'roles.waive' : 'roles.require');
  return (
    <li>
      <span className="row-main">{role}</span>
      <span className={rule.secondFactor ? '' : 'muted'}>
        {t(rule.secondFactor ? 'roles.required' : 'roles.notRequired')}
      </span>
      <Button onClick={onChange} aria-label={`${role}：${action}`}>
        {action}
      </Button>
    </li>
  );
}
