import { notFound } from "next/navigation";
import type { Tx } from "./db.ts";
import { AppError } from "./errors.ts";
import { type Actor, getActor, withScope } from "./scope.ts";
import { getPrincipal } from "./session.ts";

/** The one scope of a page. What is absent and what is not open to this person end in the same "not found". */
export async function inPageScope<T>(
  workspace: string,
  work: (tx: Tx, actor: Actor) => Promise<T>,
): Promise<T> {
  const principal = await getPrincipal(workspace);
  return orNotFound(() => withScope(principal, work));
}

/** Who opens the page, for what stands around it: one statement beside the page's own scope, no second one. */
export async function getPageActor(workspace: string): Promise<Actor> {
  const principal = await getPrincipal(workspace);
  return orNotFound(() => getActor(principal));
}

async function orNotFound<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  }
}
