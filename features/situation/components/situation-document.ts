import { CELL_ROLES } from "#features/crisis-cell/catalogue.ts";
import { formatInstant, formatInstantCompact } from "#lib/dates.ts";
import type { PdfBlock, PdfDocument } from "#lib/pdf-document.ts";
import type { Listed, ReportedDeadline, ReportedTask, Situation } from "../rules.ts";
import { DECISION_SHARES, decisionRow, matterText } from "./decision-words.ts";
import { numberFact, type ReportWords } from "./number-words.ts";
import { owedName } from "./owed-name.ts";

type Numbered = { readonly number: number; readonly contentHash: string };
type View = Omit<ReportWords, "zone">;

/** What a report says, in the words of its reader: on the page and in the file alike. Not numbered: the state now. */
export function situationDocument(situation: Situation, numbered: Numbered | null, view: View): PdfDocument {
  const { t, locale } = view;
  const words = { ...view, zone: situation.zone };
  const { incident, at, zone, by, workspace } = situation;
  const title = numbered === null ? t("situation.now") : t("situation.numbered", { number: numbered.number });
  const reference = `${incident.reference} · ${incident.title}`;
  return {
    language: locale,
    eyebrow: `${workspace} · ${reference}`,
    title,
    subtitle: t("situation.stateAt", { at: instantText(at, words), name: by }),
    at,
    author: by,
    footer: [incident.reference, title, instantText(at, { ...words, zone })]
      .concat(numbered === null ? [] : t("situation.hash", { hash: numbered.contentHash }))
      .join(" · "),
    page: t("situation.page"),
    watermark: incident.origin === "exercise" ? t("situation.exercise") : null,
    blocks: [
      ...stateBlocks(situation, words),
      ...section(t("situation.headings.numbers"), {
        kind: "facts",
        rows: situation.numbers.map((number) => numberFact(number, words)),
      }),
      ...deadlineBlocks(situation, words),
      ...decisionBlocks(situation, words),
      ...taskBlocks(situation.tasks, words),
    ],
  };
}

function instantText(at: number, { zone, locale }: ReportWords): string {
  return formatInstant(Temporal.Instant.fromEpochMilliseconds(at), { zone, locale });
}

function section(title: string, ...blocks: readonly PdfBlock[]): PdfBlock[] {
  return [{ kind: "heading", text: title }, ...blocks];
}

function stateBlocks({ incident, worst, inCharge }: Situation, words: ReportWords): PdfBlock[] {
  const { t } = words;
  const line = (term: string, value: string) => ({ term, value, note: "" });
  const names: readonly string[] = CELL_ROLES;
  const rank = (role: string) => names.indexOf(role);
  const ranked = inCharge.toSorted((one, other) => rank(one.role) - rank(other.role));
  const roles = [...Map.groupBy(ranked, ({ role }) => role)].map(([role, people]) =>
    line(roleName(role, words), people.map(({ name }) => name).join("\n")),
  );
  return [
    ...exerciseBlock(incident.origin, words),
    {
      kind: "text",
      look: "alert",
      text: incident.closedAt === null ? t(`states.worst.${worst}`) : t("states.incident.closed"),
    },
    {
      kind: "facts",
      rows: [
        line(t("situation.loggedAt"), instantText(incident.loggedAt, words)),
        ...(roles.length === 0 ? [line(t("situation.inCharge"), t("situation.unknown"))] : roles),
      ],
    },
  ];
}

function exerciseBlock(origin: string, { t }: ReportWords): PdfBlock[] {
  return origin === "exercise" ? [{ kind: "text", look: "alert", text: t("workspace.exercise") }] : [];
}

function roleName(role: string, { t }: ReportWords): string {
  const known = CELL_ROLES.find((one) => one === role);
  return known === undefined ? role : t(`situation.roles.${known}`);
}

function deadlineBlocks({ overdue, coming }: Situation, words: ReportWords): PdfBlock[] {
  const { t } = words;
  const table = (deadlines: Listed<ReportedDeadline>): PdfBlock[] => [
    {
      kind: "table",
      columns: [
        { title: t("situation.columns.due"), share: 3 },
        { title: t("situation.columns.organisation"), share: 3 },
        { title: t("situation.columns.act"), share: 4 },
        { title: t("situation.columns.limit"), share: 3 },
      ],
      rows: deadlines.first.map((deadline) => deadlineRow(deadline, words)),
    },
    ...cutBlock(deadlines, words),
  ];
  const none: PdfBlock = { kind: "text", look: "soft", text: t("situation.noDeadline") };
  return [
    ...(overdue.total === 0
      ? []
      : section(t("situation.headings.overdue", { count: overdue.total }), ...table(overdue))),
    ...section(t("situation.headings.coming"), ...(coming.total === 0 ? [none] : table(coming))),
  ];
}

function deadlineRow(deadline: ReportedDeadline, words: ReportWords): string[] {
  const { dueAt, legalLimitAt, organisation, zone } = deadline;
  const written = (at: number) =>
    formatInstantCompact(Temporal.Instant.fromEpochMilliseconds(at), { zone, locale: words.locale });
  return [
    written(dueAt),
    organisation,
    owedName(deadline, words.t),
    legalLimitAt === null ? "" : written(legalLimitAt),
  ];
}

function cutBlock({ first, total }: Listed<unknown>, { t }: ReportWords): PdfBlock[] {
  const text = t("situation.cut", { shown: first.length, total });
  return first.length < total ? [{ kind: "text", look: "soft", text }] : [];
}

function decisionBlocks({ decisions, matters, since }: Situation, words: ReportWords): PdfBlock[] {
  const { t } = words;
  const heading =
    since === null
      ? t("situation.headings.decisionsFirst")
      : t("situation.headings.decisions", { at: instantText(since, words) });
  const columns = DECISION_SHARES.map(({ key, share }) => ({ title: t(`situation.columns.${key}`), share }));
  const decided: PdfBlock =
    decisions.length === 0
      ? { kind: "text", look: "soft", text: t("situation.noDecision") }
      : { kind: "table", columns, rows: decisions.map((one) => decisionRow(one, words)) };
  const awaiting: PdfBlock =
    matters.length === 0
      ? { kind: "text", look: "soft", text: t("dashboard.noMatters") }
      : {
          kind: "table",
          columns: [
            { title: t("situation.columns.organisation"), share: 3 },
            { title: t("situation.columns.matter"), share: 7 },
          ],
          rows: matters.map((matter) => matterText(matter, words)),
        };
  return [...section(t("situation.headings.awaiting"), awaiting), ...section(heading, decided)];
}

function taskBlocks(tasks: Listed<ReportedTask>, words: ReportWords): PdfBlock[] {
  const { t, zone, locale } = words;
  const heading = t("situation.headings.tasks");
  if (tasks.total === 0) return section(heading, { kind: "text", look: "soft", text: t("situation.noTask") });
  const rows = tasks.first.map(({ title, organisation, owner, ownerRole, dueAt }) => [
    formatInstantCompact(Temporal.Instant.fromEpochMilliseconds(dueAt), { zone, locale }),
    organisation ?? t("situation.wholeCase"),
    title,
    owner ?? ownerName(ownerRole, words),
  ]);
  const columns = [
    { title: t("situation.columns.due"), share: 3 },
    { title: t("situation.columns.organisation"), share: 3 },
    { title: t("situation.columns.task"), share: 4 },
    { title: t("situation.columns.owner"), share: 3 },
  ];
  return section(heading, { kind: "table", columns, rows }, ...cutBlock(tasks, words));
}

const OWNERS = ["dpo", "lab_manager", "signatory", "responder", "vendor_contact"] as const;

function ownerName(role: string | null, { t }: ReportWords): string {
  const known = OWNERS.find((one) => one === role);
  return known === undefined ? t("situation.unknown") : t(`roles.${known}`);
}
