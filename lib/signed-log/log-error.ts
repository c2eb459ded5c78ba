/** Why nothing is signed; told on the pages. */
export const LOG_REFUSALS = [
  "database_behind",
  "database_differs",
  "log_damaged",
  "key_missing",
  "folder_unreadable",
] as const;
export type LogRefusal = (typeof LOG_REFUSALS)[number];

/** The log cannot be signed as it is, until somebody has looked. */
export class LogError extends Error {
  readonly reason: LogRefusal;

  constructor(reason: LogRefusal, cause?: unknown) {
    super(`the log is not signed: ${reason}`, { cause });
    this.name = "LogError";
    this.reason = reason;
  }
}
