/** How long one form takes to type into a portal: an assumption, until somebody has measured it. */
export const ASSUMED_MINUTES = 30;

/** When somebody types, unless their own hours are given. */
export const ASSUMED_HOURS = { from: "08:00", until: "20:00" } as const;

/** What is offered as the beginning and the end of somebody's hours. */
export const TIMES: readonly string[] = Array.from(
  { length: 48 },
  (_, half) => `${String(Math.floor(half / 2)).padStart(2, "0")}:${half % 2 === 0 ? "00" : "30"}`,
);
