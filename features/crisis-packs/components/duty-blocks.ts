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
  const dated = (name: "overdue" | "coming", duties: readonly PackDuty[]) =>
    partBlocks(t(`crisisPacks.duties.${name}`), t("crisisPacks.duties.none"), {
      columns,
      rows: duties.map((duty) => rowOf(duty, view)),
      beneath: duties.map((duty) => limitText(duty, view)),
    });
  return [
    { kind: "heading", text: t("crisisPacks.duties.title") },
    { kind: "text", look: "soft", text: t("crisisPacks.duties.note") },
    ...(overdue.length === 0 ? [] : dated("overdue", overdue)),
    ...dated("coming", coming),
    ...undatedBlocks(undated, view),
    ...leftOut(dutiesLeftOut, view),
  ];
}

/** The same duty of many is one line with all their names: there is no date to tell them apart. */
function undatedBlocks(undated: readonly PackDuty[], view: PackView): PdfBlock[] {
  if (undated.length === 0) return [];
  const { t } = view;
  const alike = [...Map.groupBy(undated, (duty) => rowOf(duty, view).slice(2).join("\u0000")).values()];
  return partBlocks(t("crisisPacks.duties.undated"), "", {
    columns: (["what", "rule", "reference", "organisation"] as const).map((column) => ({
      title: t(`crisisPacks.duties.columns.${column}`),
      share: column === "organisation" ? 42 : SHARES[column],
    })),
    rows: alike.map((duties) => [
      ...duties.slice(0, 1).flatMap((duty) => rowOf(duty, view).slice(2)),
      [...new Set(duties.map(({ organisation }) => organisation))].join(", "),
    ]),
  });
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
    duty.dueAt === null ? "" : instantText(duty.dueAt, duty, view),
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
