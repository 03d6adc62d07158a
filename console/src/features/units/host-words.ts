import type { UnitKind } from '@sanwu/schema';

/** What is assigned to a unit of a kind, and how it is called; null where nothing is. */
export function hostWords(kind: UnitKind) {
  if (kind === 'RESIDENT_TEAM') {
    return { kind: 'DEPARTMENT', title: 'hosts.departments', empty: 'hosts.noDepartments' } as const;
  }
  if (kind === 'LIAISON_OFFICE') {
    return { kind: 'RESIDENT_TEAM', title: 'hosts.contacts', empty: 'hosts.noContacts' } as const;
  }
  return null;
}
