/** Of what an address or a form may name several times, the first. */
export const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

/** All of it: nothing named is an empty list, and one is a list of one. */
export const asList = (typed: unknown): unknown[] =>
  typed === undefined ? [] : Array.isArray(typed) ? typed : [typed];
