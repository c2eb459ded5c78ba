import { AppError } from "#lib/errors.ts";
import { logUnexpected } from "#lib/log.ts";

/** One that fails stops no other, and the next sweep tries it again; without a database none of them can. */
export async function tryEach(about: Record<string, string>, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (error instanceof AppError && error.code === "unavailable") throw error;
    logUnexpected(error, about);
  }
}
