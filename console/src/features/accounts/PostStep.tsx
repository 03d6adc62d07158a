import { type AccountPostPartsFragment, ConfirmPostDocument, EndPostDocument, type PostAction } from '@sanwu/schema';
import { App } from 'antd';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';

interface Props {
  action: PostAction;
  post: AccountPostPartsFragment;
  name: string;
  onDone: () => void;
  onClose: () => void;
}

/** A post is confirmed or refused by a second person, or ended. */
export function PostStep({ action, post, name, onDone, onClose }: Props) {
  const t = useT();
  const { notification } = App.useApp();
  const words = { name, role: t(`role.${post.role}`), unit: post.unit.name, title: post.title };
  function done(): void {
    onClose();
    notification.success({ message: t(`postDone.${action}`, words), placement: 'bottom', duration: 4 });
    onDone();
  }
  async function confirm(remark: string): Promise<void> {
    refuse((await execute(ConfirmPostDocument, { input: { id: post.id, remark } })).confirmPost.errors);
    done();
  }
  async function end(reason: string): Promise<void> {
    refuse((await execute(EndPostDocument, { input: { id: post.id, reason } })).endPost.errors);
    done();
  }
  const shared = {
    title: t(`postAction.${action}`),
    effect: (
      <>
        <p>{t(`postEffect.${action}`, words)}</p>
        {action !== 'END' && post.reason ? <p>{t('post.because', { reason: post.reason })}</p> : null}
      </>
    ),
    confirm: t(`postAction.${action}`),
    draft: `post:${post.id}:${action}`,
    maxLength: 200,
    onClose,
  };
  if (action === 'CONFIRM') {
    return (
      <ReasonDialog
        {...shared}
        label={t('field.remark')}
        help={t('remark.help')}
        required={false}
        onConfirm={confirm}
      />
    );
  }
  return <ReasonDialog {...shared} label={t('field.reason')} help={t('unit.reasonHelp')} onConfirm={end} />;
}
