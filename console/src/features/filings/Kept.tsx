import { Button } from 'antd';
import { When } from '../../components/Due.tsx';
import { useT } from '../../providers/i18n.ts';
import type { Autosave } from './use-autosave.ts';

interface Props {
  state: Autosave['state'];
  savedAt: string | null;
  problem: string | undefined;
  onReload: () => void;
}

/** Says whether what was typed is kept, and where. */
export function Kept({ state, savedAt, problem, onReload }: Props) {
  const t = useT();
  if (state === 'conflict') {
    return (
      <div className="conflict" role="alert">
        <p>{problem}</p>
        <p>{t('fill.conflictHelp')}</p>
        <Button onClick={onReload}>{t('fill.reload')}</Button>
      </div>
    );
  }
  if (state === 'lost') {
    return (
      <p className="field-error" role="alert">
        {problem} {t('fill.keptHere')}
      </p>
    );
  }
  return (
    <p className="muted" role="status">
      {state === 'kept' && savedAt ? (
        <>
          {t('fill.kept')} <When at={savedAt} />
        </>
      ) : (
        t(state === 'kept' ? 'fill.keptItself' : 'fill.keeping')
      )}
    </p>
  );
}
