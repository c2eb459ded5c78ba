import { EmptyState } from "#components/empty-state.tsx";
import { FieldListForm } from "#components/field-list-form.tsx";
import { Section } from "#components/section.tsx";
import { DutiesSection } from "#features/complaints/components/duties-section.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import type { Translate } from "#lib/translate.ts";
import { getWords } from "#lib/words.ts";
import { openInsuranceFileAction } from "../actions.ts";
import type { LoadedInsuranceFile } from "../loaders.ts";
import { CoverTable } from "./cover-table.tsx";
import { insuranceFields } from "./insurance-fields.ts";
import { PolicySection } from "./policy-section.tsx";

type Props = {
  loaded: LoadedInsuranceFile;
  /** The address of the case. */
  base: string;
  place: Place;
  t: Translate;
};

/** One organisation and its insurers: what is owed to them, each policy's file, the costs beside the agreements. */
export function InsurancePage({ loaded, base, place, t }: Props) {
  const { file, insured, may, cover } = loaded;
  const isNoticed = insured.some(({ noticed }) => noticed !== null);
  return (
    <>
      <p className="print:hidden">
        <a className="text-accent hover:underline" data-follow="" href={`${base}/authorities/insurance`}>
          {t("insurance.page.back")}
        </a>
      </p>
      <h2 className="font-semibold text-ink text-md">
        {t("insurance.page.title", { name: file.organisation.name })}
      </h2>
      <DutiesSection
        base={base}
        done={
          isNoticed
            ? { kind: "warning", text: t("insurance.page.recordFiling"), open: t("insurance.page.openDuty") }
            : null
        }
        loaded={loaded}
        view={{ t, locale: place.locale }}
        words={{
          title: t("insurance.page.duties"),
          none: t("insurance.noDuty"),
          help: t("insurance.page.dutiesHelp"),
        }}
      />
      <Readiness loaded={loaded} t={t} />
      {insured.length === 0 ? (
        <EmptyState icon="shield" title={t("insurance.page.none")}>
          {t("insurance.page.noneBody")}
        </EmptyState>
      ) : null}
      {insured.map((one) => (
        <PolicySection base={base} key={one.id} loaded={loaded} one={one} place={place} t={t} />
      ))}
      {may.open ? <OpenForm loaded={loaded} place={place} /> : null}
      {cover === null ? null : <CoverTable cover={cover} locale={place.locale} t={t} />}
    </>
  );
}

function Readiness({ loaded: { contacts }, t }: Pick<Props, "loaded" | "t">) {
  return (
    <Section id="readiness" title={t("insurance.page.readiness")}>
      {contacts.length === 0 ? <p className="text-soft">{t("insurance.page.noReadiness")}</p> : null}
      <ul className="flex flex-col gap-2">
        {contacts.map(({ part, name, firm, email, phone, reference, note }) => (
          <li className="[overflow-wrap:anywhere]" key={part}>
            <span className="text-faint text-xs">
              {t(`insurance.page.contact.${part === "broker" ? "broker" : "insurer"}`)}
            </span>
            <span className="block text-ink">
              {[firm, name, reference, phone, email].filter(Boolean).join(" · ")}
            </span>
            {note === "" ? null : <span className="block text-soft text-sm">{note}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

async function OpenForm({ loaded, place }: Pick<Props, "loaded" | "place">) {
  const { file, contacts, choices, insured } = loaded;
  const words = await getWords("insurance", "complaints", "forms", "errors", "problems");
  const t = words.insurance.open;
  const known = contacts.find(({ part }) => part === "insurer");
  const values = {
    insurer: insured.length === 0 ? (known?.firm ?? "") || (known?.name ?? "") : "",
    policy: insured.length === 0 ? (known?.reference ?? "") : "",
    ...{ terms: "", expert: "", reference: "", documentIds: [] },
  };
  return (
    <FieldListForm
      act={openInsuranceFileAction.bind(null, place)}
      behind={{ label: insured.length === 0 ? t.title : t.another, icon: "plus" }}
      done={t.done}
      fields={insuranceFields({ values, exhibits: choices, words })}
      hidden={{ incidentId: file.incidentId, organisationId: file.organisationId }}
      id="open-insurance"
      idle={IDLE}
      submit={{ label: t.submit, pending: t.pending, icon: "plus" }}
      words={words}
    />
  );
}
