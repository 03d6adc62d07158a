import { Button, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { isUntold, msLeft, WARNING_MS } from '../../lib/idle.ts';
import { leaveIdle, staySignedIn } from '../../providers/auth.ts';
import { useT } from '../../providers/i18n.ts';
import { act, askIfHere, presenceNow } from '../../providers/presence.ts';
import { useViewer } from '../../providers/viewer.tsx';

/** Seconds until the page signs out, once the warning is due; null while somebody is there. */
function useSecondsLeft(idleMs: number): number | null {
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    let leaving = false;
    function look(): void {
      const presence = presenceNow();
      const ms = msLeft(presence, idleMs);
      setLeft(ms > WARNING_MS ? null : Math.max(0, Math.ceil(ms / 1000)));
      askIfHere(ms <= WARNING_MS);
      if (ms <= 0 && !leaving) {
        leaving = true;
        void leaveIdle();
      } else if (isUntold(presence)) staySignedIn().catch(() => undefined);
    }
    const timer = setInterval(look, 1_000);
    return () => {
      clearInterval(timer);
      askIfHere(false);
    };
  }, [idleMs]);
  return left;
}

/** Warns a minute before the session ends because nobody is there, and ends it: what is on the screen is for this person only. */
export function IdleGuard() {
  const t = useT();
  const { idleMinutes } = useViewer();
  const left = useSecondsLeft(idleMinutes * 60_000);
  function stay(): void {
    act();
    askIfHere(false);
    staySignedIn().catch(() => undefined);
  }
  return (
    <Modal
      open={left !== null}
      title={t('idle.title')}
      closable={false}
      maskClosable={false}
      keyboard={false}
      // above whatever dialog is open
      zIndex={2000}
      footer={
        <Button type="primary" autoFocus onClick={stay}>
          {t('idle.stay')}
        </Button>
      }
    >
      <p className="dialog-effect">
        <strong>{t('idle.left', { seconds: left ?? 0 })}</strong> {t('idle.kept')}
      </p>
    </Modal>
  );
}
