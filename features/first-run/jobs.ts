import { systemPrincipal } from "#lib/scope.ts";
import { settleLoading } from "./commands/settle-loading.ts";

/** What became of the cases that a workspace asked for. */
async function settle(workspaceId: string, outcome: "loaded" | "failed", now: Temporal.Instant) {
  await settleLoading(systemPrincipal(workspaceId), { outcome }, now);
}

export const jobs = { settle };
