import { Button } from 'antd';
import { LinkButton } from '../../components/LinkButton.tsx';
import { useT } from '../../providers/i18n.ts';
import type { ImportPlace } from './import-place.ts';

interface Props {
  place: ImportPlace;
  id: string;
  onAgain: () => void;
}

/** It is done: what to look at now. */
export function Imported({ place, id, onAgain }: Props) {
  const t = useT();
  return (
    <section className="panel imported" role="status">
      <h2>{t('import.done')}</h2>
      <p className="muted">{t('import.doneHelp')}</p>
      <div className="form-actions">
        <LinkButton type="primary" to={`${place.at}/imports/${id}`}>
          {t('import.seeVersion')}
        </LinkButton>
        <LinkButton to={place.at}>{t(`${place.words}.seeRecords`)}</LinkButton>
        <Button onClick={onAgain}>{t('import.again')}</Button>
      </div>
    </section>
  );
}
