import { PageHeader } from '../../components/PageHeader.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useT } from '../../providers/i18n.ts';
import { useViewer } from '../../providers/viewer.tsx';
import { ChangePassword } from './ChangePassword.tsx';
import { SecondFactor } from './SecondFactor.tsx';
import './credentials.css';

/** What a person must do before anything else; there is nothing else to see until it is done. */
export function Duties() {
  const t = useT();
  const [duty] = useViewer().mustDo;
  // a whole new page: rights are read anew
  const done = () => location.reload();
  return (
    <>
      <PageHeader title={t('duties.title')} note={t('duties.note')} />
      <div className="narrow-page">
        {duty === 'CHANGE_PASSWORD' ? (
          <Panel title={t('duties.password')}>
            <ChangePassword onDone={done} />
          </Panel>
        ) : (
          <Panel title={t('duties.factor')}>
            <SecondFactor isSet={false} onDone={done} />
          </Panel>
        )}
      </div>
    </>
  );
}
