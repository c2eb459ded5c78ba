/** How far a source can be relied on, and how credible what it says is: the Admiralty code. */
export const RELIABILITIES = ["A", "B", "C", "D", "E", "F"] as const;
export const CREDIBILITIES = ["1", "2", "3", "4", "5", "6"] as const;
export const GRADES = RELIABILITIES.flatMap((source) =>
  CREDIBILITIES.map((content) => `${source}${content}` as const),
);
