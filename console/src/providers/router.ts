import type { RouterProvider } from '@refinedev/core';
import refineRouter from '@refinedev/react-router';
import { useCallback } from 'react';
import { useLocation } from 'react-router';

/**
 * Refine's own router, which for each question on a page, some thirty times, reads the address and looks among all resources for the
 * one that it shows. Nobody asks that here: lists and forms name their resource, pages read their address themselves.
 */
export const routerProvider: RouterProvider = {
  ...refineRouter,
  parse: () => {
    const { pathname } = useLocation();
    return useCallback(() => ({ pathname, params: {} }), [pathname]);
  },
};
