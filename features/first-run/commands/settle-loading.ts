import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { event } from "#lib/timeline.ts";
import { canSettleLoading } from "../access.ts";
import { findFirstRun } from "../queries.ts";
import { loadingOf } from "../rules.ts";
import { settleLoadingInput } from "../schema.ts";
import { markFirstRun } from "../writes.ts";

/** What became of the cases that were asked for. */
export const settleLoading = command({
  input: settleLoadingInput,
  load: (tx) => findFirstRun(tx),
  access: canSettleLoading,
  run: async ({ tx, actor, input: { outcome }, subject, now }) => {
    if (loadingOf(subject) !== "running") throw new AppError("conflict", "no cases are being loaded");
    const at = now.toString();
    const fields = outcome === "loaded" ? { loadedAt: at } : { failedAt: at };
    await markFirstRun(tx, actor, fields);
    const subjectId = actor.workspaceId;
    return {
      result: undefined,
      events: [
        outcome === "loaded"
          ? event("first_run.cases_loaded", { subjectId, fields: { loadedAt: at } })
          : event("first_run.loading_failed", { subjectId, fields: { failedAt: at } }),
      ],
    };
  },
});
