import type { NotificationProvider } from '@refinedev/core';
import { App } from 'antd';
import { useMemo } from 'react';

/** Refine's notifications through antd's context: static ones would not know theme and language. */
export function useNotificationProvider(): NotificationProvider {
  const { notification } = App.useApp();
  return useMemo(
    () => ({
      open({ key, message, description, type }) {
        const text = { message: description ?? message, description: description ? message : undefined };
        if (type === 'error') notification.error({ ...text, ...(key ? { key } : {}), placement: 'bottom' });
        else notification.success({ ...text, ...(key ? { key } : {}), placement: 'bottom', duration: 3 });
      },
      close: (key) => notification.destroy(key),
    }),
    [notification],
  );
}
