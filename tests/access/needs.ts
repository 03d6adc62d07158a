import type { Capability } from './capabilities.ts';

/** Who may ask for a field: everyone, whoever is signed in, or whoever has one of these. */
export type Needs = 'anyone' | 'signed in' | readonly Capability[];

export const letters: Needs = ['letters'];
export const lights: Needs = ['lights'];
export const obligations: Needs = ['obligations'];
export const disclosures: Needs = ['disclosures'];
/** What units owe, and what they owe of items that one leads. */
export const proved: Needs = ['obligations', 'firstCheck'];
/** What was published, and what was of items that one leads. */
export const published: readonly Capability[] = ['disclosures', 'firstCheck'];
export const fill: Needs = ['fill'];
export const findings: Needs = ['findings'];
export const vehicles: Needs = ['vehicles'];
/** Each unit keeps the register of its own, the office that of all. */
export const keepVehicles: Needs = ['keepVehicles', 'arrangeSealings'];
export const checks: Needs = ['checks'];
export const sources: Needs = ['sources'];
/** Each kind of table asks for its own: units, the catalogue. */
export const imports: Needs = ['manageUnits', 'catalogue', 'assign'];
