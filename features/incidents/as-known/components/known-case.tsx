import { DefinitionList } from "#components/definition-list.tsx";
import { Section } from "#components/section.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { subjectsOf } from "#features/timeline/as-known/rules.ts";
import { subjectText } from "#features/timeline/components/subject-text.ts";
import { fieldName } from "#features/timeline/components/value-text.ts";
import type { FoldedSubject } from "#ledger/fold.ts";
import { fieldText, type Known, type KnownView } from "./known-view.ts";

type Props = {
  known: Known["known"];
  /** Claims are the cell's: to others, none is no answer. */
  seesClaims: boolean;
  view: KnownView;
};

const FACTS = [
  ...["title", "description", "kind", "natures", "cause", "detection", "occurrenceFrom", "occurrenceTo"],
  ...["dataCategories", "vendorName", "productName", "closedAt"],
];

/** What the case said of itself, and what was adopted of what others said. */
export function KnownCase({ known, seesClaims, view }: Props) {
  const { t } = view;
  const [incident] = subjectsOf(known, "incident");
  const claims = subjectsOf(known, "claim");
  const adopted = claims.filter(isAdopted);
  return (
    <>
      {incident === undefined ? null : (
        <Section id="facts" title={t("asKnown.facts")}>
          <DefinitionList
            items={FACTS.filter((name) => (incident.fields[name] ?? "") !== "").map((name) => ({
              ...{ id: name, term: fieldName(name, view), value: momentTold(incident.fields, name, view) },
            }))}
          />
        </Section>
      )}
      {seesClaims ? (
        <Section id="claims" title={t("asKnown.claims")}>
          {claims.length === 0 ? (
            <p className="text-soft">{t("asKnown.noClaim")}</p>
          ) : (
            <ul className="flex flex-col gap-2">
              {[...adopted, ...claims.filter((one) => !isAdopted(one))].map((claim) => (
                <Claim claim={claim} key={claim.subject.id} view={view} />
              ))}
            </ul>
          )}
        </Section>
      ) : null}
    </>
  );
}

/** A moment of which the day alone is known has that day beside it. */
function momentTold(fields: FoldedSubject["fields"], name: string, view: KnownView): string {
  const isDay = name === "closedAt" && typeof fields.closedOn === "string";
  return fieldText(fields, isDay ? "closedOn" : name, view);
}

const isAdopted = ({ fields }: FoldedSubject) => typeof fields.adoptedAt === "string";

function Claim({ claim, view }: { claim: FoldedSubject; view: KnownView }) {
  const { t } = view;
  const { fields } = claim;
  const about =
    typeof fields.about === "string" ? subjectText(fields.about, t) : fieldText(fields, "about", view);
  const organisation =
    typeof fields.organisationId === "string" ? view.organisationName(fields.organisationId) : null;
  const said = ["source", "credibility", "recordedBy"].map((name) => fieldText(fields, name, view));
  return (
    <li className="border-line border-b pb-2 last:border-b-0">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-ink">
        <span className="font-medium">{[about, organisation].filter(Boolean).join(", ")}</span>
        <span className="tabular-nums">{fieldText(fields, "value", view)}</span>
        {isAdopted(claim) ? (
          <StateBadge icon="check" tone="fine">
            {t("asKnown.adopted", { name: fieldText(fields, "adoptedBy", view) })}
          </StateBadge>
        ) : null}
      </p>
      <p className="text-sm text-soft">{said.join(" · ")}</p>
    </li>
  );
}
