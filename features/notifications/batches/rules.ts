import { type Answer, type Answers, type FactBase, fillForm } from "#features/forms/rules.ts";
import type { Form, FormPhase } from "#law/forms/form.ts";
import type { LeftOut } from "./catalogue.ts";

/** In which there is still something to write. */
const OWED: ReadonlySet<string> = new Set(["due", "undetermined", "open"]);

/** What comes after the first phase is written about a duty that its first filing has met already. */
export const isOwedIn = (phase: string, { state }: { readonly state: string }): boolean =>
  OWED.has(state) || (phase !== "initial" && state === "filed");

type Organisation = {
  readonly retiredAt: Date | null;
  readonly members: readonly { readonly endedAt: Date | null }[];
};
type Duty = {
  readonly state: string;
  readonly filings: readonly { readonly phase: string }[];
  readonly drafts: readonly { readonly batchId: string | null }[];
};
type Circumstances = {
  readonly organisation: Organisation;
  readonly batch: { readonly id: string; readonly phase: FormPhase };
};

/** Why no draft is prepared for a duty; null: one is. Without a duty, the text is not for this organisation. */
export function reasonLeftOut(duty: Duty | null, { organisation, batch }: Circumstances): LeftOut | null {
  if (hasLeft(organisation)) return "leftGroup";
  if (duty === null) return "notConcerned";
  if (duty.filings.some(({ phase }) => phase === batch.phase)) return "alreadyFiled";
  if (!isOwedIn(batch.phase, duty)) return duty.state === "filed" ? "alreadyFiled" : "notOwed";
  const [begun] = duty.drafts;
  if (begun === undefined) return null;
  return begun.batchId === batch.id ? "preparedAlready" : "draftBegun";
}

/** That an organisation left, or owes nothing of the kind any more, whatever became of its draft. */
export function endedFor(reason: LeftOut | null): "leftGroup" | "dutyClosed" | null {
  if (reason === "leftGroup") return reason;
  return reason === "alreadyFiled" || reason === "notOwed" || reason === "notConcerned" ? "dutyClosed" : null;
}

/** Retired from the register, or everybody who spoke for it has ceased to. */
function hasLeft({ retiredAt, members }: Organisation): boolean {
  return retiredAt !== null || (members.length > 0 && members.every(({ endedAt }) => endedAt !== null));
}

type Filling = { readonly form: Pick<Form, "fields">; readonly phase: FormPhase; readonly facts: FactBase };

/** Fields in which these answers cannot stand beside what an organisation's file says: its own word stands there. */
export function contradicted({ form, phase, facts }: Filling, answers: Answers): ReadonlySet<string> {
  const fields = form.fields.filter(({ id }) => answers[id] !== undefined);
  return new Set(
    fillForm({ form: { fields }, phase, facts, answers })
      .filter(({ problems }) => problems.length > 0)
      .map(({ field }) => field.id),
  );
}

type Worded = { readonly fieldId: string; readonly number: number; readonly answer: unknown };

/** Of each field the wording that stands, which may be that it is left to each organisation. */
export function standingWordings<One extends Worded>(wordings: readonly One[]): ReadonlyMap<string, One> {
  const last = new Map<string, One>();
  for (const one of wordings)
    if ((last.get(one.fieldId)?.number ?? 0) < one.number) last.set(one.fieldId, one);
  return last;
}

/** The same as answers of a form. */
export function answersOf(standing: ReadonlyMap<string, Worded>): Answers {
  return Object.fromEntries(
    [...standing].flatMap(([fieldId, { answer }]) => (answer === null ? [] : [[fieldId, answer as Answer]])),
  );
}

type Signed = Worded & { readonly wordedAt: Date; readonly wordedBy: string; readonly wordedById: string };

/** Everybody who ever worded one of these fields, with their first wording: words written again lose nobody. */
export function wordersOf(wordings: readonly Signed[], fieldIds: ReadonlySet<string>) {
  const first = new Map<string, { wordedAt: string; wordedBy: string; wordedById: string }>();
  for (const { fieldId, wordedAt, wordedBy, wordedById } of wordings) {
    if (!fieldIds.has(fieldId)) continue;
    const at = wordedAt.toISOString();
    const before = first.get(wordedById);
    if (before === undefined || at < before.wordedAt)
      first.set(wordedById, { wordedAt: at, wordedBy, wordedById });
  }
  return [...first.values()];
}
