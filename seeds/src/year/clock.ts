/** Business instants of the half-year: the catalogue is handed in, then what has come near is made owed month by month. */
export const YEAR_BEGINS = '2019-04-01T08:00:00+08:00';
export const MONTHS = ['05', '06', '07', '08', '09', '10'].map((month) => `2019-${month}-01T08:00:00+08:00`);
export const YEAR_ENDS = '2019-10-31T18:00:00+08:00';
/** The morning on which `npm start -- --year` begins. */
export const YEAR_OPENS = '2019-11-01T08:30:00+08:00';
