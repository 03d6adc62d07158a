import { RepeatRuleDocument, SetRepeatRuleDocument } from '@sanwu/schema';
import { MonthsRule } from '../../components/MonthsRule.tsx';
import { refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';

/** When the same kind again is a repeat, and for a leader the way to set that. */
export function RepeatRule() {
  const t = useT();
  const { data, refetch } = useDocument(RepeatRuleDocument, {});
  const rule = data?.repeatRule;
  if (!rule) return null;
  return (
    <MonthsRule
      says={t('repeatRule.says', { n: rule.months })}
      months={rule.months}
      least={1}
      most={60}
      canSet={rule.viewerCanSet}
      words={{
        ...{ change: t('repeatRule.change'), title: t('repeatRule.title'), effect: t('repeatRule.effect') },
        ...{ label: t('repeatRule.months'), save: t('repeatRule.save') },
      }}
      save={async (input) => {
        refuse((await execute(SetRepeatRuleDocument, { input })).setRepeatRule.errors);
        refetch();
      }}
    />
  );
}
