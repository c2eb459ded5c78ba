import type { IconName } from "#components/icon-name.ts";
import { actOf } from "#features/obligations/components/rule-words.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import type { OwnPart } from "../loaders.ts";

/** One thing that whoever reads has to do: in plain words, by when, and where. */
export type Todo = {
  readonly key: string;
  readonly title: string;
  readonly why: string;
  /** Epoch milliseconds; null where nothing sets a date. */
  readonly dueAt: number | null;
  readonly zone: string;
  readonly href: string;
  readonly act: string;
  readonly icon: IconName;
  readonly organisation: string | null;
  readonly incident: { readonly reference: string; readonly title: string; readonly origin: string };
};

type OfCase = { readonly id: string; readonly incident: Todo["incident"] };

/** What a vendor's notice or a question asks, as far as one names it. */
export type AskedPart = {
  readonly toConfirm: readonly (OfCase & { readonly clock: "awareness" | "notice" | "none" })[];
  readonly toAnswer: readonly (OfCase & { readonly text: string; readonly dueAt: Date })[];
};

type View = { readonly base: string; readonly locale: Locale; readonly t: Translate };

const ZONE = "Europe/Paris";

/** By date; what starts a clock comes before the dated, what has no date comes last. */
export function ownTodos(part: OwnPart, asked: AskedPart, view: View): Todo[] {
  const starts = [...awareness(part, view), ...confirmations(asked, view)];
  const dated = [
    ...signatures(part, view),
    ...decisions(part, view),
    ...answers(asked, view),
    ...tasks(part, view),
    ...duties(part, view),
    ...entrusted(part, view),
  ];
  return [...starts, ...dated.sort((one, other) => order(one) - order(other))];
}

const order = ({ dueAt }: Todo): number => dueAt ?? Number.MAX_SAFE_INTEGER;

function awareness({ unaware }: OwnPart, { base, t }: View): Todo[] {
  return unaware.map(({ id, incident, organisation }) => ({
    ...{ key: `aware-${id}`, title: t("myOrganisation.awareness"), why: t("myOrganisation.awarenessWhy") },
    ...{ dueAt: null, zone: organisation.timeZone, icon: "clock", organisation: organisation.name, incident },
    act: t("ownPart.awareness.act"),
    href: `${base}/incidents/${incident.reference}/organisations/${organisation.id}`,
  }));
}

function confirmations({ toConfirm }: AskedPart, { base, t }: View): Todo[] {
  return toConfirm.map(({ id, incident, clock }) => ({
    ...{ key: `confirm-${id}`, title: t("ownPart.confirm.title"), why: t(`vendorPage.confirmWhy.${clock}`) },
    ...{ dueAt: null, zone: ZONE, icon: "check", organisation: null, incident },
    ...{ act: t("ownPart.confirm.act"), href: `${base}/my-organisation#confirm-${id}-title` },
  }));
}

function answers({ toAnswer }: AskedPart, { base, t }: View): Todo[] {
  return toAnswer.map(({ id, text, dueAt, incident }) => ({
    ...{ key: `answer-${id}`, title: t("ownPart.answer.title"), why: text, dueAt: dueAt.getTime() },
    ...{ zone: ZONE, icon: "pen", organisation: null, incident, act: t("ownPart.answer.act") },
    href: `${base}/my-organisation#asked`,
  }));
}

/** Drafts of one text that the same person signs for several organisations are one thing to do. */
function signatures({ drafts }: OwnPart, { base, locale, t }: View): Todo[] {
  const groups = Map.groupBy(drafts, ({ id, batchId }) => batchId ?? id);
  return [...groups].flatMap(([key, [draft, ...others]]) => {
    if (draft === undefined) return [];
    const { id, form, incident, organisation, obligation, reviews } = draft;
    const name = reviews[0]?.steppedBy;
    const one = {
      ...{ key: `sign-${id}`, icon: "gavel" as const, incident, zone: organisation.timeZone },
      dueAt: obligation.dueAt?.getTime() ?? null,
      why: name === undefined ? t("ownPart.sign.whyUnnamed") : t("ownPart.sign.why", { name }),
      title: t("ownPart.sign.title", { form: form?.title[locale] ?? actOf(obligation, t) }),
      act: t("drafts.mine.open"),
    };
    if (others.length === 0)
      return [{ ...one, href: `${base}/sign/drafts/${id}`, organisation: organisation.name }];
    const names = [draft, ...others].map((each) => each.organisation.name).join(", ");
    const act = t("batches.sign.together", { count: others.length + 1 });
    return [{ ...one, act, href: `${base}/sign/batches/${key}`, organisation: names }];
  });
}

function decisions({ asked }: OwnPart, { base, t }: View): Todo[] {
  return asked.map(({ id, obligation, organisation, incident, askedBy }) => ({
    ...{ key: `decide-${id}`, icon: "gavel", incident, organisation: organisation.name },
    title: t("ownPart.decide.title", { act: actOf(obligation, t) }),
    why: t("ownPart.decide.why", { name: askedBy }),
    ...{ dueAt: obligation.dueAt?.getTime() ?? null, zone: organisation.timeZone },
    ...{ act: t("signing.open"), href: `${base}/sign/${obligation.id}` },
  }));
}

function tasks({ tasks: owed }: OwnPart, { base, t }: View): Todo[] {
  return owed.map(({ id, title, dueAt, incident, organisation, createdBy }) => ({
    ...{ key: `task-${id}`, title, why: t("ownPart.task.why", { name: createdBy }), dueAt, incident },
    ...{
      zone: organisation?.timeZone ?? ZONE,
      icon: "list-checks",
      organisation: organisation?.name ?? null,
    },
    ...{ act: t("ownPart.task.act"), href: `${base}/my-organisation#task-${id}` },
  }));
}

function duties({ first }: OwnPart, { base, t }: View): Todo[] {
  return first.map((duty) => ({
    ...{ key: `duty-${duty.id}`, title: actOf(duty, t), why: filerText(duty, t), incident: duty.incident },
    ...{ dueAt: duty.dueAt?.getTime() ?? null, zone: duty.exposure.organisation.timeZone },
    ...{ icon: "arrow-right", organisation: duty.exposure.organisation.name, act: t("ownPart.duty.act") },
    href: `${base}/my-organisation#act-${duty.id}`,
  }));
}

/** Why a duty is the reader's to do, as who files is recorded. */
export function filerText({ filer }: Pick<OwnPart["first"][number], "filer">, t: Translate): string {
  if (filer.kind === "unmandated") return t("ownPart.duty.unmandated", { name: filer.name });
  return t(`ownPart.duty.${filer.kind === "you" || filer.kind === "nobody" ? filer.kind : "own"}`);
}

function entrusted({ entrusted: owed }: OwnPart, { base, locale, t }: View): Todo[] {
  return owed.map(({ id, form, incident, entrustedFor }) => ({
    ...{ key: `prepare-${id}`, title: t("ownPart.prepare.title", { form: form?.title[locale] ?? "" }) },
    ...{ why: entrustedFor ?? "", dueAt: null, zone: ZONE, icon: "pen", organisation: null, incident },
    act: t("ownPart.prepare.act"),
    href: `${base}/incidents/${incident.reference}/notifications/${id}`,
  }));
}
