import { EmptyState } from "#components/empty-state.tsx";
import { FieldListForm } from "#components/field-list-form.tsx";
import { Section } from "#components/section.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import type { Translate } from "#lib/translate.ts";
import { getWords } from "#lib/words.ts";
import { prepareComplaintAction } from "../actions.ts";
import type { LoadedComplaintFile } from "../loaders.ts";
import { stateOfComplaint } from "../rules.ts";
import { ComplaintArticle } from "./complaint-article.tsx";
import { complaintFields } from "./complaint-fields.ts";
import { DutiesSection } from "./duties-section.tsx";

type Props = {
  loaded: LoadedComplaintFile;
  /** The address of the case. */
  base: string;
  place: Place;
  t: Translate;
};

/** One organisation's complaints: what they meet, each of them, and the form for another. */
export function ComplaintPage({ loaded, base, place, t }: Props) {
  const { file, complaints, may } = loaded;
  const view = { t, locale: place.locale };
  return (
    <>
      <p className="print:hidden">
        <a className="text-accent hover:underline" data-follow="" href={`${base}/authorities/complaints`}>
          {t("complaints.page.back")}
        </a>
      </p>
      <DutiesSection
        base={base}
        done={lodgedAs(complaints, t)}
        loaded={loaded}
        view={view}
        words={{
          title: t("complaints.page.duties"),
          none: t("complaints.noDuty"),
          help: t("complaints.intro"),
        }}
      />
      <Section id="complaint" title={t("complaints.page.title", { name: file.organisation.name })}>
        <div className="flex flex-col gap-6">
          {complaints.length === 0 ? (
            <EmptyState icon="siren" title={t("complaints.page.none")}>
              {t("complaints.page.noneBody")}
            </EmptyState>
          ) : null}
          {complaints.map((complaint) => (
            <ComplaintArticle
              base={base}
              complaint={complaint}
              key={complaint.id}
              loaded={loaded}
              place={place}
              view={view}
            />
          ))}
          {may.prepare ? <PrepareForm loaded={loaded} place={place} /> : null}
        </div>
      </Section>
    </>
  );
}

/** A complaint lodged, and better one that is proven, meets the duty to complain. */
function lodgedAs(complaints: LoadedComplaintFile["complaints"], t: Translate) {
  const states = complaints.map(stateOfComplaint);
  const open = t("complaints.page.openDuty");
  if (states.includes("proven"))
    return { kind: "warning", text: t("complaints.page.recordFiling"), open } as const;
  if (states.includes("lodged"))
    return { kind: "note", text: t("complaints.page.recordFilingLodged"), open } as const;
  return null;
}

async function PrepareForm({ loaded, place }: Pick<Props, "loaded" | "place">) {
  const { file, draft, choices, complaints } = loaded;
  const words = await getWords("complaints", "forms", "errors", "problems");
  const t = words.complaints.prepare;
  const facts = (draft?.facts ?? []).map(({ label, text }) => `${label}${COLON[place.locale]}${text}`);
  const values = {
    complainant: [file.organisation.name, draft?.representative].filter(Boolean).join(", "),
    ...{ power: "legal_representative", powerEvidenceId: null, filedWith: "police", office: "" },
    ...{ facts: facts.join("\n"), exhibitIds: [] },
  };
  return (
    <FieldListForm
      act={prepareComplaintAction.bind(null, place)}
      behind={{ label: complaints.length === 0 ? t.title : t.another, icon: "plus" }}
      done={t.done}
      fields={complaintFields({ values, exhibits: choices, words })}
      hidden={{ incidentId: file.incidentId, organisationId: file.organisationId }}
      id="prepare-complaint"
      idle={IDLE}
      submit={{ label: t.submit, pending: t.pending, icon: "plus" }}
      words={words}
    />
  );
}

const COLON = { fr: "\u00a0: ", en: ": " } as const;
