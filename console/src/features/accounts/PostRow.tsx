import type { AccountPostPartsFragment, PostAction } from '@sanwu/schema';
import { Button } from 'antd';
import { useState } from 'react';
import { UnitLink } from '../../components/UnitLink.tsx';
import { type Dates, useDates } from '../../components/use-dates.ts';
import { type Translate, useT } from '../../providers/i18n.ts';
import { useOpens } from '../../providers/viewer.tsx';
import { PostStep } from './PostStep.tsx';
import { isLive } from './post-order.ts';

type Post = AccountPostPartsFragment;

function days({ fromOn, untilOn }: Post, t: Translate, dates: Dates): string | null {
  if (fromOn && untilOn) return t('filter.span', { from: dates.day(fromOn), to: dates.day(untilOn) });
  if (fromOn) return t('filter.from', { day: dates.day(fromOn) });
  return untilOn ? t('filter.until', { day: dates.day(untilOn) }) : null;
}

/** Who gave it, who confirmed it, in whose place, for how long, and how it ended. */
function story(post: Post, t: Translate, dates: Dates): string[] {
  const { standsInFor, grantedBy, confirmedBy, endedAt, endedReason, reason, state } = post;
  return [
    days(post, t, dates),
    standsInFor && t('post.standsInFor', { name: standsInFor.name }),
    grantedBy && t('post.grantedBy', { name: grantedBy.name }),
    reason && t('post.because', { reason }),
    confirmedBy && t('post.confirmedBy', { name: confirmedBy.name }),
    endedAt &&
      t(state === 'REFUSED' ? 'post.refusedAt' : 'post.endedAt', {
        at: dates.when(endedAt),
        reason: endedReason ?? '',
      }),
  ].filter((part) => part !== null);
}

interface Props {
  post: Post;
  /** of the account */
  name: string;
  onDone: () => void;
}

/** A post in a line, with what the viewer may do to it. */
export function PostRow({ post, name, onDone }: Props) {
  const t = useT();
  const dates = useDates();
  const seesUnits = useOpens('units');
  const [asking, setAsking] = useState<PostAction>();
  const told = story(post, t, dates);
  return (
    <li className={isLive(post) ? 'post-row' : 'post-row over'}>
      <span className="row-main">
        <span className="post-what">
          <strong>{t(`role.${post.role}`)}</strong>
          {seesUnits ? <UnitLink id={post.unit.id} name={post.unit.name} /> : <span>{post.unit.name}</span>}
          <span>{post.title}</span>
        </span>
        {told.length > 0 ? <span className="muted">{told.join(' · ')}</span> : null}
        {post.state === 'AWAITING' ? <span className="muted">{t('post.awaitingHelp')}</span> : null}
      </span>
      <span className={`state-tag ${post.state === 'AWAITING' ? 'state-submitted' : ''}`}>
        {t(`postState.${post.state}`)}
      </span>
      {post.viewerCan.length > 0 ? (
        <span className="post-actions">
          {post.viewerCan.map((action) => (
            <Button key={action} type={action === 'CONFIRM' ? 'primary' : 'default'} onClick={() => setAsking(action)}>
              {t(`postAction.${action}`)}
            </Button>
          ))}
        </span>
      ) : null}
      {asking ? <PostStep action={asking} {...{ post, name, onDone }} onClose={() => setAsking(undefined)} /> : null}
    </li>
  );
}
