import { FieldListForm } from "#components/field-list-form.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import type { Tone } from "#components/tones.ts";
import { findForm } from "#law/form-pack.ts";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { formatInstantCompact, instantOf } from "#lib/dates.ts";
import { formatCount } from "#lib/numbers.ts";
import type { Translate } from "#lib/translate.ts";
import { getWords } from "#lib/words.ts";
import { valueText } from "../../documents/rules.ts";
import { acceptContradictionAction } from "../actions.ts";
import type { Guard } from "../queries.ts";
import type { Contradiction, Side } from "../rules.ts";

export type Shown = {
  readonly guard: Guard;
  /** The page of the case. */
  readonly base: string;
  readonly place: Place;
  readonly t: Translate;
};

type Props = Shown & {
  one: Contradiction;
  draftId: string;
  mayAccept: boolean;
  /** What was already given as the reason for typing something else than the file says. */
  given?: string | undefined;
};

/** One contradiction: what both sides say and where it is put right; accepted with a reason, or open. */
export function ContradictionCard(props: Props) {
  const { one, guard, draftId, mayAccept, place, t } = props;
  const { rule, matter, accepted, organisationId } = one;
  const state = accepted !== null ? "accepted" : one.binds ? "open" : "writing";
  const zone = guard.zones.get(organisationId ?? "") ?? "Europe/Paris";
  return (
    <li className="keep-together rounded-md border border-line p-3" id={`contradiction-${draftId}-${one.id}`}>
      <p className="flex flex-wrap items-center gap-2 text-sm">
        <StateBadge tone={TONES[state]}>{t(`guard.states.${state}`)}</StateBadge>
        <span className="font-medium text-ink">{t(`guard.matters.${matter}`)}</span>
        <span className="text-soft">{t(`guard.rules.${rule}`)}</span>
      </p>
      <dl className="mt-2 grid gap-x-4 gap-y-2 text-sm sm:grid-cols-2">
        <Said {...props} label={t("guard.here")} side={one.own} />
        <Said {...props} label={t("guard.there")} others={one.others} side={one.other} />
      </dl>
      {state === "writing" ? <p className="mt-2 text-faint text-xs">{t("guard.writingHelp")}</p> : null}
      {accepted === null ? null : (
        <div className="mt-2 border-line border-t pt-2 text-sm">
          <p className="text-faint text-xs">
            {t("guard.acceptedBy", {
              name: accepted.acceptedBy,
              at: formatInstantCompact(instantOf(accepted.acceptedAt), { zone, locale: place.locale }),
            })}
          </p>
          <p className="whitespace-pre-line [overflow-wrap:anywhere]">{accepted.reason}</p>
        </div>
      )}
      {accepted === null && organisationId === null && !mayAccept ? (
        <p className="mt-2 text-faint text-xs">{t("guard.ofCase")}</p>
      ) : null}
      {accepted === null && mayAccept ? (
        <div className="mt-2">
          <AcceptForm draftId={draftId} given={props.given} one={one} place={place} t={t} />
        </div>
      ) : null}
    </li>
  );
}

const TONES = { open: "soon", accepted: "fine", writing: "waiting" } as const satisfies Record<string, Tone>;

async function AcceptForm({
  one,
  draftId,
  given,
  place,
  t,
}: Pick<Props, "one" | "draftId" | "given" | "place" | "t">) {
  return (
    <FieldListForm
      act={acceptContradictionAction.bind(null, place)}
      behind={{ label: t("guard.accept"), icon: "check" }}
      done={t("guard.acceptDone")}
      fields={[
        {
          ...{ as: "area", name: "reason", label: t("guard.reason"), help: t("guard.reasonHelp") },
          ...{ required: true, impersonal: true },
          ...(given === undefined ? {} : { value: given }),
        },
      ]}
      hidden={{ draftId, seen: one.id }}
      id={`accept-${draftId}-${one.id}`}
      idle={IDLE}
      submit={{ label: t("guard.accept"), pending: t("guard.accepting"), icon: "check", look: "secondary" }}
      words={await getWords("errors", "problems")}
    />
  );
}

type SaidProps = Props & { side: Side; label: string; others?: number };

function Said({ side, label, others = 0, one, guard, base, place, t }: SaidProps) {
  const { name, path } = sourceOf(side, { one, guard, base, place, t });
  return (
    <div>
      <dt className="text-faint text-xs">
        {label}{" "}
        <a className="text-accent hover:underline" data-follow="" href={path}>
          {name}
        </a>
        {others === 0 ? null : ` ${t("guard.others", { count: others })}`}
      </dt>
      <dd className="whitespace-pre-line text-ink tabular-nums [overflow-wrap:anywhere]">
        {textOf(side, { one, guard, base, place, t })}
      </dd>
    </div>
  );
}

type About = Shown & { readonly one: Contradiction };

function sourceOf({ of, documentId, field, path }: Side, { one, guard, base, place, t }: About) {
  const { locale, workspace } = place;
  if (of === "document") {
    const document = guard.documents.get(documentId ?? "");
    const form = document === undefined ? null : findForm(document.formId);
    const name = [
      guard.names.get(document?.organisationId ?? "") ?? "",
      form?.label[locale] ?? "",
      ...(document === undefined ? [] : [t(`drafts.phases.${document.phase}`)]),
      field?.label[locale] ?? "",
    ].filter((part) => part !== "");
    const answer = document?.standing === "filed" ? "" : `?field=${field?.id ?? ""}`;
    return {
      name: name.join(" · "),
      path: `${base}/notifications/${documentId}${answer}#${field?.id ?? ""}`,
    };
  }
  const ofFile = `${base}/organisations/${one.organisationId ?? ""}`;
  const pages = {
    file: `/${locale}/${workspace}${path ?? ""}`,
    ...{
      counts: ofFile,
      claim: `${base}#claims`,
      sum: `${base}/notifications`,
      filings: `${base}/notifications`,
    },
  };
  return { name: t(`guard.sources.${of}`), path: pages[of] };
}

function textOf({ field, value, documentId }: Side, { one, guard, place, t }: About): string {
  if (field === null) {
    if (typeof value === "number") return formatCount(value, place.locale);
    return t(one.rule === "unmentioned" ? "guard.unmentioned" : "guard.unfiled", { name: String(value) });
  }
  const owner = guard.documents.get(documentId ?? "")?.organisationId ?? one.organisationId ?? "";
  return valueText(field, value, { language: place.locale, zone: guard.zones.get(owner) ?? "Europe/Paris" });
}
