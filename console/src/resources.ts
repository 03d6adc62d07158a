import type { ResourceProps } from '@refinedev/core';

/** What Refine knows of the places of the console. */
export const resources: ResourceProps[] = [
  { name: 'disclosures', list: '/disclosures', show: '/disclosures/:id' },
  { name: 'notices', list: '/notices', show: '/notices/:id', create: '/notices/new', edit: '/notices/:id/edit' },
  {
    ...{ name: 'bulletins', list: '/bulletins', show: '/bulletins/:id' },
    ...{ create: '/bulletins/new', edit: '/bulletins/:id/edit' },
  },
  { name: 'dailyChecks', list: '/checks', show: '/checks/:id' },
  { name: 'findings', list: '/findings', show: '/findings/:id' },
  { name: 'obligations', list: '/warnings', show: '/warnings/:id' },
  { name: 'units', list: '/units', show: '/units/:id' },
  { name: 'vehicles', list: '/vehicles', show: '/vehicles/:id' },
  { name: 'accounts', list: '/accounts', show: '/accounts/:id' },
  { name: 'roles', list: '/roles' },
  { name: 'portalKeys', list: '/portal-keys', show: '/portal-keys/:id' },
  { name: 'security', list: '/security' },
  { name: 'trail', list: '/trail' },
  { name: 'sources', list: '/disclosures/sources' },
];
