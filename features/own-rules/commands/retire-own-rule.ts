import { recomputeRunning } from "#features/exposures/writes.ts";
import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { event } from "#lib/timeline.ts";
import { canRetireOwnRule } from "../access.ts";
import { getOwnRule } from "../queries.ts";
import { retireOwnRuleInput } from "../schema.ts";

/** Retires an own rule: what rests on it in running cases is no longer owed, unless it was filed or decided. */
export const retireOwnRule = command({
  input: retireOwnRuleInput,
  load: (tx, { ownRuleId }) => getOwnRule(tx, ownRuleId),
  access: canRetireOwnRule,
  run: async ({ tx, actor, input, subject, now }) => {
    const { id, organisationId } = subject;
    const retiredAt = now.toString();
    const { count } = await tx.ownRule.updateMany({
      where: { id, version: input.version, retiredAt: null },
      data: { retiredAt, version: { increment: 1 } },
    });
    if (count === 0) throw new AppError("conflict", "somebody retired this rule meanwhile");
    const retired = event("own_rule.retired", {
      organisationId,
      subjectId: id,
      fields: { retiredAt, reason: input.reason },
    });
    const { workspaceId } = actor;
    const moved = await recomputeRunning(tx, { organisationId, workspaceId, now });
    return { result: undefined, events: [retired, ...moved] };
  },
});
