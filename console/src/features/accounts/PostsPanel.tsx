import { useState } from 'react';
import { Panel } from '../../components/Panel.tsx';
import { Empty } from '../../components/States.tsx';
import { useT } from '../../providers/i18n.ts';
import type { ShownAccount } from './AccountPage.tsx';
import { PostRow } from './PostRow.tsx';
import { isLive } from './post-order.ts';

/** The posts that an account was given; those that are over are folded away. */
export function PostsPanel({ account, onDone }: { account: ShownAccount; onDone: () => void }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const live = account.posts.filter(isLive);
  const over = account.posts.filter((post) => !isLive(post));
  const grants = account.viewerCan.includes('GRANT_POST');
  return (
    <>
      <Panel title={t('account.posts')} count={live.length}>
        {live.length === 0 ? <Empty>{t(grants ? 'account.noPostYet' : 'account.noPostSystem')}</Empty> : null}
        <ul className="rows">
          {live.map((post) => (
            <PostRow key={post.id} {...{ post, onDone }} name={account.name} />
          ))}
        </ul>
      </Panel>
      {over.length > 0 ? (
        <Panel title={t('account.endedPosts')} count={over.length} fold={{ open, toggle: () => setOpen(!open) }}>
          <ul className="rows">
            {over.map((post) => (
              <PostRow key={post.id} {...{ post, onDone }} name={account.name} />
            ))}
          </ul>
        </Panel>
      ) : null}
    </>
  );
}
