/** In how many parts the example cases are loaded: the organisations, three tellings, and the closing of one. */
export const CASE_PARTS = 5;
