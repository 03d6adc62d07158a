import {
  AssignArticleDocument,
  type AssignArticleInput,
  DismissArticleDocument,
  ReopenArticleDocument,
  type SettledPartsFragment,
  type UnmatchedArticlePartsFragment,
} from '@sanwu/schema';
import { App, Button } from 'antd';
import { useState } from 'react';
import { LinkButton } from '../../components/LinkButton.tsx';
import { conflictOf, refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { messageOf } from '../../providers/message.ts';

type Chosen = Pick<AssignArticleInput, 'itemId' | 'unitId' | 'period' | 'publishedOn' | 'remember'>;

const SHOWN_S = 8;

/** What a person can decide about an article; each says what came of it, and how to take it back. */
export function useSettle({ id, version, title }: UnmatchedArticlePartsFragment, onDone: () => void) {
  const t = useT();
  const { notification } = App.useApp();
  const [busy, setBusy] = useState(false);
  const told = (alike: number) => (alike > 0 ? t('inbox.alike', { n: alike }) : undefined);
  const fail = (error: unknown) => {
    if (conflictOf(error)) onDone();
    notification.error({ message: messageOf(error), placement: 'bottom' });
  };

  async function reopen(seen: number): Promise<void> {
    try {
      refuse((await execute(ReopenArticleDocument, { input: { id, version: seen } })).reopenArticle.errors);
      notification.success({ message: t('inbox.reopened', { title }), placement: 'bottom' });
      onDone();
    } catch (error) {
      fail(error);
    }
  }

  /** Says what came of it, with the way back. */
  function tell(message: string, { alike, disclosure, version: now }: SettledPartsFragment): void {
    const key = `inbox:${id}`;
    const undo = () => {
      notification.destroy(key);
      if (now !== null) void reopen(now);
    };
    notification.success({
      ...{ key, message, description: told(alike), placement: 'bottom', duration: SHOWN_S },
      btn: (
        <span className="inbox-way-back">
          {disclosure ? <LinkButton to={`/disclosures/${disclosure.id}`}>{t('inbox.look')}</LinkButton> : null}
          <Button onClick={undo}>{t('inbox.undo')}</Button>
        </span>
      ),
    });
  }

  /** @throws what was refused */
  async function assign(chosen: Chosen): Promise<void> {
    setBusy(true);
    try {
      const { assignArticle } = await execute(AssignArticleDocument, { input: { id, version, ...chosen } });
      refuse(assignArticle.errors);
      tell(t('inbox.assigned', { title }), assignArticle);
      onDone();
    } catch (error) {
      if (conflictOf(error)) onDone();
      throw error;
    } finally {
      setBusy(false);
    }
  }

  async function dismiss(): Promise<void> {
    setBusy(true);
    try {
      const { dismissArticle } = await execute(DismissArticleDocument, { input: { id, version, remember: true } });
      refuse(dismissArticle.errors);
      tell(t('inbox.dismissed', { title }), dismissArticle);
      onDone();
    } catch (error) {
      fail(error);
    } finally {
      setBusy(false);
    }
  }

  return {
    busy,
    assign,
    /** the same, told here when it is refused */
    assignNow: (chosen: Chosen) => void assign(chosen).catch(fail),
    dismiss: () => void dismiss(),
    reopen: () => void reopen(version),
  };
}
