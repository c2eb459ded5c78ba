import { cache } from "react";
import { inPageScope } from "#lib/page-scope.ts";

/** Who is here, and as what: for the frame around every page of a workspace. */
export const loadShell = cache((workspace: string) =>
  inPageScope(workspace, async (_tx, { name, roles, reach, workspaceName, organisationIds }) => ({
    ...{ name, roles, reach, workspaceName },
    speaksForOrganisations: organisationIds.length > 0,
  })),
);

export type Shell = Awaited<ReturnType<typeof loadShell>>;
