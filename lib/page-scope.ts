import { notFound } from "next/navigation";
import type { Tx } from "./db.ts";
import { AppError } from "./errors.ts";
import { type Actor, withScope } from "./scope.ts";
import { getPrincipal } from "./session.ts";

/** The one scope of a page. What is absent and what is not open to this person end in the same "not found". */
export async function inPageScope<T>(
  workspace: string,
  work: (tx: Tx, actor: Actor) => Promise<T>,
): Promise<T> {
  const principal = await getPrincipal(workspace);
  try {
    return await withScope(principal, work);
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  }
}
