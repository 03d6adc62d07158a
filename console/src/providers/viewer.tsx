import { useGetIdentity } from '@refinedev/core';
import type { Permission } from '@sanwu/schema';
import { createContext, type ReactNode, useContext } from 'react';
import { opens } from './access.ts';
import type { Viewer } from './auth.ts';

const ViewerContext = createContext<Viewer | null>(null);

/** Everything inside is shown to somebody who is signed in. */
export function ViewerProvider({ children, waiting }: { children: ReactNode; waiting: ReactNode }) {
  const { data } = useGetIdentity<Viewer | null>();
  return data ? <ViewerContext value={data}>{children}</ViewerContext> : waiting;
}

export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('useViewer outside of ViewerProvider');
  return viewer;
}

export function usePermission(permission: Permission): boolean {
  return useViewer().permissions.includes(permission);
}

/** Whether the viewer may open a place, for example `useOpens('notices', 'list')`. */
export function useOpens(resource: string, action = 'list'): boolean {
  return opens(useViewer().permissions, resource, action);
}
