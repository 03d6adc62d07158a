import { describe, expect, it } from 'vitest';
import { goTogether, UNITS_OF_ROLE } from './post.rules.js';
import { Role } from './roles.js';

describe('posts of one person', () => {
  it('may be several in the business', () => {
    expect(goTogether(Role.OFFICER, Role.LIAISON_OFFICER)).toBe(true);
    expect(goTogether(Role.TOWNSHIP_REPORTER, Role.TOWNSHIP_HEAD)).toBe(true);
  });

  it('are never two administrators, nor one and the business', () => {
    expect(goTogether(Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR)).toBe(false);
    expect(goTogether(Role.AUDIT_ADMINISTRATOR, Role.READER)).toBe(false);
    expect(goTogether(Role.OFFICER, Role.SYSTEM_ADMINISTRATOR)).toBe(false);
  });

  it('each have a kind of unit', () => {
    for (const role of Object.values(Role)) expect(UNITS_OF_ROLE[role].length).toBeGreaterThan(0);
  });
});
