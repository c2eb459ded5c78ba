import { notFound } from "next/navigation";
import { cache } from "react";
import { AppError } from "./errors.ts";
import { type Actor, getActor, withScope } from "./scope.ts";
import { getPrincipal } from "./session.ts";
import { type SharedScope, shareScope, type Work } from "./shared-scope.ts";

/** Of one request, by workspace: what is read at the same time is read in one transaction. */
const scopesOfRequest = cache((_workspace: string): { open: SharedScope | null } => ({ open: null }));

/** The one scope of a page. What is absent and what is not open to this person end in the same "not found". */
export async function inPageScope<T>(workspace: string, work: Work<T>): Promise<T> {
  const principal = await getPrincipal(workspace);
  const scopes = scopesOfRequest(workspace);
  scopes.open ??= shareScope({
    open: (hold) => withScope(principal, hold),
    onEnd: () => {
      scopes.open = null;
    },
  });
  const { join } = scopes.open;
  return orNotFound(() => join(work));
}

/** Who opens the page, for what stands around it: one statement beside the page's own scope, no second one. */
export const getPageActor = cache(async (workspace: string): Promise<Actor> => {
  const principal = await getPrincipal(workspace);
  return orNotFound(() => getActor(principal));
});

async function orNotFound<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  }
}
