import { useCallback, useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';

const KEY = 'sanwu:link';

/**
 * The token of the link that was opened, `/welcome#TOKEN`: a fragment is sent to no server and stands in no log. It is taken out of
 * the address bar, and kept for this tab until it is used, so that the page outlives a reload.
 */
export function useLinkToken(): { token: string; forget: () => void } {
  const { hash } = useLocation();
  const navigate = useNavigate();
  const arrived = hash.slice(1);
  const [token, setToken] = useState(() => arrived || (read() ?? ''));
  useEffect(() => {
    // Another link may be opened where one is.
    if (arrived === '') return;
    keep(arrived);
    setToken(arrived);
    navigate('/welcome', { replace: true })?.catch(() => undefined);
  }, [arrived, navigate]);
  return { token, forget: useCallback(() => keep(null), []) };
}

function read(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function keep(token: string | null): void {
  try {
    if (token === null) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, token);
  } catch {
    // Storage forbidden: the page still works, a reload asks for the link again.
  }
}
