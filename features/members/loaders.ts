import { cache } from "react";
import { getPageActor } from "#lib/page-scope.ts";

/** Who is here, and as what: for the frame around every page of a workspace. */
export const loadShell = cache(async (workspace: string) => {
  const { name, roles, reach, workspaceName, organisationIds } = await getPageActor(workspace);
  return { name, roles, reach, workspaceName, speaksForOrganisations: organisationIds.length > 0 };
});

export type Shell = Awaited<ReturnType<typeof loadShell>>;
