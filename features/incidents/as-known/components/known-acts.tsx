import { Section } from "#components/section.tsx";
import { subjectsOf } from "#features/timeline/as-known/rules.ts";
import type { FoldedSubject } from "#ledger/fold.ts";
import { formatInstant } from "#lib/dates.ts";
import { fieldText, type Known, type KnownView } from "./known-view.ts";

type Props = { known: Known["known"]; signatures: ReadonlyMap<number, string>; view: KnownView };

const MOST = 200;
/** What each says, by its own fields. */
const SAID = {
  filing: ["phase", "filedAt", "filedBy", "channel", "receiptNumber", "reasonsForDelay"],
  opinion: ["advice", "reasons"],
  decision: ["outcome", "reasons"],
  operational_decision: ["kind", "state", "why", "reasons"],
} as const;
const KINDS = ["filing", "opinion", "decision", "operational_decision"] as const;

/** What was filed, advised and decided until then, the latest first. */
export function KnownActs({ known, signatures, view }: Props) {
  const { t } = view;
  const acts = KINDS.flatMap((kind) => subjectsOf(known, kind).map((act) => ({ kind, act }))).sort(
    (a, b) => b.act.last.seq - a.act.last.seq,
  );
  return (
    <Section id="acts" title={t("asKnown.acts")}>
      {acts.length === 0 ? <p className="text-soft">{t("asKnown.noAct")}</p> : null}
      {acts.length > MOST ? (
        <p className="mb-2 text-sm text-soft">{t("asKnown.first", { count: MOST })}</p>
      ) : null}
      <ul className="flex flex-col gap-2">
        {acts.slice(0, MOST).map(({ kind, act }) => (
          <li className="border-line border-b pb-2 last:border-b-0" key={act.subject.id}>
            <p className="font-medium text-ink">
              {[
                t(`asKnown.kinds.${kind}`),
                obligationOf(act, view),
                view.organisationName(act.last.organisation),
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
            <p className="text-sm text-ink [overflow-wrap:anywhere]">
              {SAID[kind]
                .filter((name) => (act.fields[name] ?? "") !== "")
                .map((name) => fieldText(act.fields, name, { ...view, about: kind }))
                .join(" · ")}
            </p>
            <p className="text-faint text-xs">
              {t("asKnown.signed", {
                name: signatures.get(act.last.seq) ?? t("timeline.byErased"),
                at: formatInstant(Temporal.Instant.from(act.last.at), view),
              })}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function obligationOf({ fields }: FoldedSubject, view: KnownView): string | null {
  const id = fields.obligationId;
  return typeof id === "string" ? view.obligationName(id) : null;
}
