import type { Translate } from "#lib/translate.ts";
import { FILED_WITH, POWERS, PROOFS } from "../catalogue.ts";
import type { ComplaintState } from "../rules.ts";

export const COMPLAINT_LOOKS = {
  none: { tone: "not-required", icon: "circle-minus" },
  preparing: { tone: "waiting", icon: "pen" },
  lodged: { tone: "soon", icon: "hourglass" },
  proven: { tone: "fine", icon: "circle-check" },
  struck: { tone: "not-required", icon: "circle-minus" },
} as const satisfies Readonly<Record<ComplaintState | "none", object>>;

export function powerText(power: string, t: Translate): string {
  return t(`complaints.powers.${POWERS.find((one) => one === power) ?? "legal_representative"}`);
}

export function officeText(
  { filedWith, office }: { filedWith: string; office: string },
  t: Translate,
): string {
  const kind = t(`complaints.filedWith.${FILED_WITH.find((one) => one === filedWith) ?? "police"}`);
  return [kind, office].filter(Boolean).join(", ");
}

export function proofText(proof: string, t: Translate): string {
  return t(`complaints.proofs.${PROOFS.find((one) => one === proof) ?? "record"}`);
}
