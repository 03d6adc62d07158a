import { MessageRetentionDocument, SetMessageRetentionDocument } from '@sanwu/schema';
import { MonthsRule } from '../../components/MonthsRule.tsx';
import { useDates } from '../../components/use-dates.ts';
import { refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';

/** How long messages that are over are kept, how many went, and the way to set it. */
export function Retention() {
  const t = useT();
  const dates = useDates();
  const { data, refetch } = useDocument(MessageRetentionDocument, {}, { fresh: true });
  const retention = data?.messageRetention;
  if (!retention) return null;
  const { months, forgotten, forgottenAt } = retention;
  const went = forgottenAt ? t('retention.went', { n: forgotten, day: dates.when(forgottenAt) }) : '';
  return (
    <p className="note">
      <MonthsRule
        says={`${t('retention.says', { n: months })}${went}`}
        months={months}
        least={6}
        most={120}
        canSet
        words={{
          ...{ change: t('repeatRule.change'), title: t('retention.title'), effect: t('retention.effect') },
          ...{ label: t('retention.months'), save: t('repeatRule.save') },
        }}
        save={async (input) => {
          refuse((await execute(SetMessageRetentionDocument, { input })).setMessageRetention.errors);
          refetch();
        }}
      />
    </p>
  );
}
