/** Why no bundle was made, as the command says it. */
export class Refusal extends Error {
  readonly code: string;
  /** Which argument it concerns. */
  readonly path: string;

  constructor(code: string, message: string, path = "") {
    super(message);
    this.code = code;
    this.path = path;
  }
}

export function refusalOf(error: unknown): { code: string; message: string; path: string } {
  if (error instanceof Refusal) return { code: error.code, message: error.message, path: error.path };
  return { code: "unavailable", message: error instanceof Error ? error.message : String(error), path: "" };
}
