/** Faults that change nothing anyone can observe, each with the reason. Keys are as `keyOf` writes them. */
export const EQUIVALENT: Readonly<Record<string, string>> = {};
