/** In an address: items of no livelihood area 民生领域. */
export const NO_AREA = 'NONE';

/** The address's word as filters of the API take it. */
export const areaFilter = (word: string | undefined): { area?: string } =>
  word ? { area: word === NO_AREA ? '' : word } : {};
