import { recomputeRunning } from "#features/exposures/writes.ts";
import type { Json } from "#ledger/canonical-json.ts";
import { command } from "#lib/command.ts";
import { newId } from "#lib/ids.ts";
import { event } from "#lib/timeline.ts";
import { canSetOwnRule } from "../access.ts";
import { getNamed } from "../queries.ts";
import { termsOf } from "../rules.ts";
import { setOwnRuleInput } from "../schema.ts";

/** Sets a rule of one's own, or an internal target, and applies it to every running case it concerns. */
export const setOwnRule = command({
  input: setOwnRuleInput,
  load: getNamed,
  access: canSetOwnRule,
  run: async ({ tx, actor, input, subject, now }) => {
    const { workspaceId } = actor;
    const { kind, name, organisationId } = input;
    const ownRuleId = newId();
    const terms = termsOf(input, subject.addresseeName);
    const row = { kind, name, organisationId, terms };
    await tx.ownRule.createMany({
      data: { workspaceId, id: ownRuleId, ...row, recordedAt: now.toString(), recordedBy: actor.name },
    });
    const set = event("own_rule.set", {
      organisationId,
      subjectId: ownRuleId,
      fields: { ...row, terms: terms as unknown as Json },
    });
    const moved = await recomputeRunning(tx, { organisationId, workspaceId, now });
    return { result: { ownRuleId }, events: [set, ...moved] };
  },
});
