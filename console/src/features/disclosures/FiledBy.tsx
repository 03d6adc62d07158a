import type { FilingOriginPartsFragment } from '@sanwu/schema';
import { When } from '../../components/Due.tsx';
import { useT } from '../../providers/i18n.ts';

/** Who filled it in, in whose name, and who passed it. */
export function FiledBy({ filing }: { filing: FilingOriginPartsFragment }) {
  const t = useT();
  const { filler, fillerUnit, onBehalf, reviewer, reviewedAt } = filing;
  return (
    <>
      <dt>{t('fill.filler')}</dt>
      <dd>
        {filler} <span className="muted">{fillerUnit.name}</span> {onBehalf ? t('fill.onBehalf') : null}
      </dd>
      {reviewer && reviewedAt ? (
        <>
          <dt>{t('fill.reviewer')}</dt>
          <dd>
            {reviewer} <When at={reviewedAt} />
          </dd>
        </>
      ) : null}
    </>
  );
}
