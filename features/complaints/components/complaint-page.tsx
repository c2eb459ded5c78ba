import { EmptyState } from "#components/empty-state.tsx";
import { FieldListForm } from "#components/field-list-form.tsx";
import { LinkButton } from "#components/link-button.tsx";
import { Notice } from "#components/notice.tsx";
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
import { DutyLine } from "./duty-line.tsx";

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
      <Duties base={base} loaded={loaded} place={place} t={t} />
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

function Duties({ loaded, base, place, t }: Props) {
  const { duties, complaints, file, now } = loaded;
  const states = complaints.map(stateOfComplaint);
  const owed = duties.find(({ filedAt, state }) => filedAt === null && ["due", "open"].includes(state));
  const isProven = states.includes("proven");
  const isLodged = isProven || states.includes("lodged");
  return (
    <Section id="duties" title={t("complaints.page.duties")}>
      <div className="flex flex-col gap-3">
        {duties.length === 0 ? <p className="text-soft">{t("complaints.noDuty")}</p> : null}
        {duties.map((duty) => (
          <DutyLine
            base={base}
            duty={duty}
            key={duty.id}
            now={now}
            view={{ t, locale: place.locale }}
            zone={file.organisation.timeZone}
          />
        ))}
        {isLodged && owed !== undefined ? (
          <Notice kind={isProven ? "warning" : "note"}>
            <p>{t(`complaints.page.${isProven ? "recordFiling" : "recordFilingLodged"}`)}</p>
            <LinkButton
              className="mt-2"
              href={`${base}/matrix?why=${owed.id}`}
              icon="file-check"
              look={isProven ? "primary" : "secondary"}
            >
              {t("complaints.page.openDuty")}
            </LinkButton>
          </Notice>
        ) : null}
        <p className="max-w-prose text-faint text-xs">{t("complaints.intro")}</p>
      </div>
    </Section>
  );
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
