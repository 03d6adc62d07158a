import { Button, Input } from 'antd';
import { LinkButton } from '../../components/LinkButton.tsx';
import { useT } from '../../providers/i18n.ts';
import { usePermission } from '../../providers/viewer.tsx';

interface Props {
  words: string;
  onWords: (words: string) => void;
  /** whether anything is unfolded */
  unfolded: boolean;
  onFold: () => void;
  /** how many have closed, and whether they are shown */
  closed: { count: number; shown: boolean; toggle: () => void };
}

/** What can be done with the tree as a whole. */
export function UnitTools({ words, onWords, unfolded, onFold, closed }: Props) {
  const t = useT();
  const manages = usePermission('UNIT_MANAGE');
  return (
    <span className="unit-tools">
      <Input
        aria-label={t('units.find')}
        placeholder={t('units.find')}
        allowClear
        value={words}
        onChange={(event) => onWords(event.target.value)}
      />
      <Button onClick={onFold}>{t(unfolded ? 'units.fold' : 'units.unfold')}</Button>
      {closed.count > 0 ? (
        <Button aria-pressed={closed.shown} onClick={closed.toggle}>
          {t(closed.shown ? 'units.hideClosed' : 'units.showClosed', { n: closed.count })}
        </Button>
      ) : null}
      {manages ? (
        <>
          <LinkButton to="/units/import">{t('units.import')}</LinkButton>
          <Button href="/exports/UNITS">{t('units.export')}</Button>
        </>
      ) : null}
    </span>
  );
}
