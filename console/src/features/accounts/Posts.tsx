import type { AccountRowFragment } from '@sanwu/schema';
import { useT } from '../../providers/i18n.ts';
import { isLive } from './post-order.ts';

const SHOWN = 2;

/** Live posts in a line each: where, as what, and whether one still waits. */
export function Posts({ posts }: { posts: AccountRowFragment['posts'] }) {
  const t = useT();
  const live = posts.filter(isLive);
  if (live.length === 0) return <span className="muted">{t('account.noPost')}</span>;
  return (
    <span className="two-lines">
      {live.slice(0, SHOWN).map((post) => (
        <span key={post.id}>
          {post.unit.shortName} {post.title}
          {post.state === 'HELD' ? null : <span className="muted"> {t(`postState.${post.state}`)}</span>}
        </span>
      ))}
      {live.length > SHOWN ? <span className="muted">{t('account.morePosts', { n: live.length - SHOWN })}</span> : null}
    </span>
  );
}
