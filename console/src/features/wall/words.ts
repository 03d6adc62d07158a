import type { Light } from '@sanwu/schema';

/** The wall speaks Chinese only and brings no dictionary along. */
export const LIGHT_WORDS: Record<Light, string> = { RED: '逾期', YELLOW: '将到期', GREEN: '正常' };
