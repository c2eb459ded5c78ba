import { cache } from "react";
import { notFound } from "#lib/errors.ts";
import { inPageScope } from "#lib/page-scope.ts";
import { canReadAudit } from "./access.ts";
import { readAudit } from "./queries.ts";

export const loadAudit = cache((workspace: string) =>
  inPageScope(workspace, async (tx, actor) => {
    if (!canReadAudit(actor)) throw notFound("page");
    const now = Temporal.Now.instant().epochMilliseconds;
    return { now, ...(await readAudit(tx, now)) };
  }),
);
