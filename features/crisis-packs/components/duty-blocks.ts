import { addresseeOf, labelOf, sourceOf } from "#features/obligations/components/rule-words.ts";
import { formatInstantCompact } from "#lib/dates.ts";
import type { PdfBlock } from "#lib/pdf-document.ts";
import type { PackContent, PackDuty } from "../contents/rules.ts";
import { type PackView, partBlocks } from "./pack-view.ts";

const SHARES = { due: 22, organisation: 20, what: 26, rule: 18, reference: 14 } as const;

/** What is owed in the running cases: each date with its offset, in the zone of whoever owes it, and by which rule. */
export function dutyBlocks(content: PackContent, view: PackView): PdfBlock[] {
  const { t } = view;
  const { overdue, coming, undated, dutiesLeftOut } = content;
  const columns = (["due", "organisation", "what", "rule", "reference"] as const).map((column) => ({
    title: t(`crisisPacks.duties.columns.${column}`),
    share: SHARES[column],
  }));
  const part = (name: "overdue" | "coming" | "undated", duties: readonly PackDuty[]) =>
    duties.length === 0 && name !== "coming"
      ? []
      : partBlocks(t(`crisisPacks.duties.${name}`), t("crisisPacks.duties.none"), {
          columns,
          rows: duties.map((duty) => rowOf(duty, view)),
          beneath: duties.map((duty) => limitText(duty, view)),
        });
  return [
    { kind: "heading", text: t("crisisPacks.duties.title") },
    { kind: "text", look: "soft", text: t("crisisPacks.duties.note") },
    ...part("overdue", overdue),
    ...part("coming", coming),
    ...part("undated", undated),
    ...leftOut(dutiesLeftOut, view),
  ];
}

function leftOut(count: number, { t }: PackView): PdfBlock[] {
  return count === 0
    ? []
    : [{ kind: "text", look: "alert", text: t("crisisPacks.duties.leftOut", { count }) }];
}

function rowOf(duty: PackDuty, view: PackView): string[] {
  const { t } = view;
  const { reference, exercise } = duty;
  return [
    duty.dueAt === null ? t("crisisPacks.duties.noNumber") : instantText(duty.dueAt, duty, view),
    duty.organisation,
    [addresseeOf(duty, t), labelOf(duty, view)].join("\n"),
    sourceOf(duty, t),
    exercise ? `${reference}\n${t("situation.exercise")}` : reference,
  ];
}

/** Where the law can be read two ways: planned on the earlier, late after this. */
function limitText(duty: PackDuty, view: PackView): string {
  const { legalLimitAt, dueAt, title } = duty;
  const isLater = legalLimitAt !== null && legalLimitAt !== dueAt;
  const limit = isLater
    ? view.t("crisisPacks.duties.limit", { at: instantText(legalLimitAt, duty, view) })
    : "";
  return [title, limit].filter(Boolean).join(" · ");
}

function instantText(at: number, { timeZone }: PackDuty, { locale }: PackView): string {
  return formatInstantCompact(Temporal.Instant.fromEpochMilliseconds(at), { zone: timeZone, locale });
}
