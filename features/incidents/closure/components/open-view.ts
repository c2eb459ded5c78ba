import { addresseeOf, instantName, labelOf } from "#features/obligations/components/rule-words.ts";
import { subjectText } from "#features/obligations/components/subject-words.ts";
import { formatInstant, instantOf } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import { fileKey, type MatterKind, type OpenFile, type OpenItem, stampOf } from "../rules.ts";

export type ItemView = {
  readonly key: string;
  readonly text: string;
  readonly href: string;
  readonly how: string;
};
export type FileView = {
  /** As the form names it. */
  readonly fileKey: string;
  readonly stamp: string;
  readonly name: string;
  readonly items: readonly ItemView[];
};

type View = {
  readonly t: Translate;
  readonly locale: Locale;
  /** The address of the case. */
  readonly base: string;
  readonly names: ReadonlyMap<string, string>;
  readonly now: number;
  readonly mayAct: boolean;
};

/** What is open in one organisation's file: what it is, and where it is closed. */
export function fileView(file: OpenFile, view: View): FileView {
  return {
    fileKey: fileKey(file),
    name: file.name ?? view.t("closure.wholeCase"),
    stamp: stampOf(file),
    items: file.items.map((item) => ({
      key: `${item.kind}:${(item.obligation ?? item.matter)?.id ?? ""}`,
      text: itemText(item, file, view),
      href: itemHref(item, file, view),
      how: view.t(view.mayAct ? `closure.how.${item.kind}` : "closure.see"),
    })),
  };
}

function itemText(item: OpenItem, { timeZone }: OpenFile, view: View): string {
  const { t, locale, names, now } = view;
  if (item.matter !== undefined) return t(`closure.matterKinds.${item.kind}`, { says: item.matter.says });
  const { kind, obligation } = item;
  if (obligation === null) return t(`closure.kinds.${kind === "lawReview" ? "lawReview" : "awareness"}`);
  const place = { zone: timeZone, locale };
  const subject = subjectText(obligation.subject, { ...view, ...place, names });
  const what = [addresseeOf(obligation, t), subject, labelOf(obligation, view)].filter(Boolean).join(" · ");
  if (kind === "waiting")
    return t("closure.kinds.waiting", { what, instant: instantName(afterColon(obligation.waitsFor), t) });
  if (obligation.dueAt === null || kind === "review")
    return t(`closure.kinds.${kind === "due" ? "open" : kind}`, { what });
  const at = formatInstant(instantOf(obligation.dueAt), place);
  return t(`closure.kinds.${obligation.dueAt.getTime() <= now ? "overdue" : "due"}`, { what, at });
}

const PLACES: Record<MatterKind, string> = {
  task: "tasks",
  decision: "decisions",
  operational: "decisions",
  notice: "vendor",
  question: "vendor",
  copy: "cell/copies",
  handOver: "cell/hand-overs",
  agreement: "cell/costs",
  shiftNote: "cell",
};

function itemHref(item: OpenItem, { organisationId }: OpenFile, { base }: View): string {
  if (item.matter !== undefined) return `${base}/${PLACES[item.kind]}`;
  const { kind, obligation } = item;
  if (kind === "lawReview") return `${base}/what-if`;
  if (obligation === null || kind === "waiting" || kind === "undetermined")
    return `${base}/organisations/${organisationId}`;
  return `${base}/matrix?why=${obligation.id}`;
}

function afterColon(waitsFor: string | null): string {
  return waitsFor?.split(":")[1] ?? "";
}
