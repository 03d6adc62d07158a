import { Button } from 'antd';
import type { ComponentProps, MouseEvent } from 'react';
import { useHref, useNavigate } from 'react-router';

/** A link that looks like a button: one thing to focus, opened in place unless a new tab is asked for. */
export function LinkButton({ to, ...props }: Omit<ComponentProps<typeof Button>, 'href' | 'onClick'> & { to: string }) {
  const navigate = useNavigate();
  function open(event: MouseEvent): void {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
    event.preventDefault();
    void navigate(to);
  }
  return <Button {...props} href={useHref(to)} onClick={open} />;
}
