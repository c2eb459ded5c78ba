import { asLabRows, type LabToTell, type PersonsDuty } from "../queries.ts";
import { coverageOf } from "../rules.ts";

export type NextAct =
  | { readonly kind: "count" | "plan" | "send" | "file" | "republish" | "none" }
  | { readonly kind: "resend"; readonly count: number };

/** What is to be done about one laboratory now; one thing at a time. */
export function nextAct(lab: LabToTell, duty: PersonsDuty | null): NextAct {
  const { waves } = asLabRows(lab);
  if (waves.length === 0) return { kind: lab.persons === null ? "count" : "plan" };
  if (waves.some(({ counts }) => counts.sent === undefined)) return { kind: "send" };
  if (duty !== null && ["due", "open"].includes(duty.state)) return { kind: "file" };
  if (isNoticeGone(lab)) return { kind: "republish" };
  const { undelivered } = coverageOf(waves, { persons: lab.persons });
  if (undelivered > 0) return { kind: "resend", count: undelivered };
  return { kind: lab.persons === null ? "count" : "none" };
}

/** The page of the last notice in public was taken down. */
function isNoticeGone({ campaigns }: LabToTell): boolean {
  const notices = campaigns.find(({ channel }) => channel === "public_notice")?.waves ?? [];
  return notices.findLast(({ state }) => state !== "struck")?.isWithdrawn ?? false;
}
