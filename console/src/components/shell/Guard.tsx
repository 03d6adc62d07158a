import { useIsAuthenticated } from '@refinedev/core';
import { useEffect } from 'react';
import { Navigate, useLocation } from 'react-router';
import { startMessages, stopMessages } from '../../providers/messages.ts';
import { startRecords, stopRecords } from '../../providers/records.ts';
import { signInAddress } from '../../providers/session.ts';
import { useViewer, ViewerProvider } from '../../providers/viewer.tsx';
import { Failed, Waiting } from '../States.tsx';
import { Shell } from './Shell.tsx';

/** Shows the console to somebody who is signed in, and the way to sign in to everybody else. */
export function Guard() {
  const { data, isLoading, refetch } = useIsAuthenticated();
  const { pathname, search } = useLocation();
  if (isLoading || !data) return <Waiting />;
  if (data.error) return <Failed error={data.error} retry={() => void refetch()} />;
  if (!data.authenticated) return <Navigate to={signInAddress(pathname + search)} replace />;
  return (
    <ViewerProvider waiting={<Waiting />}>
      <Streams />
      <Shell />
    </ViewerProvider>
  );
}

function Streams() {
  const reads = useViewer().mustDo.length === 0;
  useEffect(() => {
    startRecords();
    return stopRecords;
  }, []);
  useEffect(() => {
    if (!reads) return undefined;
    startMessages();
    return stopMessages;
  }, [reads]);
  return null;
}
