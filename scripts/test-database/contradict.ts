import { answerFields } from "#features/notifications/drafts/commands/answer-fields.ts";
import { getDraft } from "#features/notifications/drafts/queries.ts";
import { acceptContradiction } from "#features/notifications/guard/commands/accept-contradiction.ts";
import { readGuard } from "#features/notifications/guard/queries.ts";
import { planFilings } from "#features/notifications/planner/commands/plan-filings.ts";
import { type Principal, withScope } from "#lib/scope.ts";

type About = { readonly draftId: string; readonly now: Temporal.Instant };

/** Types when it was detected otherwise than the file says. */
export async function contradict(by: Principal, { draftId, now }: About): Promise<void> {
  const reason = "Relevé du serveur, lu après coup";
  const answer = { fieldId: "discovered_at", as: "typed", value: "2026-11-09T06:00:00Z", reason };
  await answerFields(by, { draftId, answers: [answer] }, now);
}

/** Accepts whatever a draft contradicts, each with a reason. */
export async function acceptAll(by: Principal, { draftId, now }: About): Promise<void> {
  const found = await withScope(by, async (tx, { reach }) => {
    const { incidentId } = await getDraft(tx, draftId);
    const guard = await readGuard(tx, { incidentId, reach, draftIds: [draftId], at: now.toString() });
    return guard.found.get(draftId) ?? [];
  });
  for (const { id } of found)
    await acceptContradiction(by, { draftId, seen: id, reason: "Deux serveurs, deux horloges" }, now);
}

/** The DPO types, an hour for the notification to the CNIL. */
export async function planForDpo(
  by: Principal,
  { incidentId, now }: { readonly incidentId: string; readonly now: Temporal.Instant },
): Promise<void> {
  const memberId = await withScope(by, async (_tx, { id }) => id);
  const forms = [{ formId: "fr.cnil.notification", minutes: 60 }];
  await planFilings(by, { incidentId, seen: 0, minutes: 30, forms, typists: [memberId] }, now);
}
