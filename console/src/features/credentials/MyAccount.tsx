import { MyCredentialsDocument } from '@sanwu/schema';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Failed, Waiting } from '../../components/States.tsx';
import { UnitLink } from '../../components/UnitLink.tsx';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { useViewer } from '../../providers/viewer.tsx';
import { MyWish } from '../channels/MyWish.tsx';
import { ChangePassword } from './ChangePassword.tsx';
import { SecondFactor } from './SecondFactor.tsx';
import { Sessions } from './Sessions.tsx';
import './credentials.css';

/** 我的账号: what the person holds, and how they sign in. */
export function MyAccount() {
  const t = useT();
  const viewer = useViewer();
  const { data, error, refetch } = useDocument(MyCredentialsDocument, {});
  if (error && !data) return <Failed error={error} retry={refetch} />;
  if (!data) return <Waiting />;
  return (
    <>
      <PageHeader title={t('me.title')} note={<span>{`${viewer.name} · ${viewer.username}`}</span>} />
      <div className="two-columns">
        <div>
          <Panel title={t('me.posts')} count={viewer.posts.length}>
            <ul className="rows">
              {viewer.posts.map((post) => (
                <li key={`${post.unit.id}${post.role}`}>
                  <span className="row-main">{t(`role.${post.role}`)}</span>
                  <UnitLink id={post.unit.id} name={post.unit.name} />
                </li>
              ))}
            </ul>
          </Panel>
          <MyWish />
          <Panel title={t('me.sessions')} count={data.mySessions.length}>
            <Sessions sessions={data.mySessions} onDone={refetch} />
          </Panel>
        </div>
        <div>
          <Panel title={t('password.change')}>
            <ChangePassword onDone={refetch} />
          </Panel>
          <Panel title={t('factor.title')}>
            <SecondFactor isSet={data.mySecondFactor} onDone={refetch} />
          </Panel>
        </div>
      </div>
    </>
  );
}
