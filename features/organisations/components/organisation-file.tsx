import { LinkButton } from "#components/link-button.tsx";
import { Notice } from "#components/notice.tsx";
import { PageHeader } from "#components/page-header.tsx";
import { Section } from "#components/section.tsx";
import { ContractsSection } from "#features/vendors/components/contracts-section.tsx";
import { ProductForm } from "#features/vendors/components/product-form.tsx";
import type { Place } from "#lib/action.ts";
import { getTranslator } from "#lib/translator.ts";
import { PairsSection } from "../duplicates/components/pairs-section.tsx";
import type { OrganisationFile as Loaded } from "../loaders.ts";
import { MandatesSection } from "../mandates/components/mandates-section.tsx";
import { CONTACT_PARTS } from "../readiness/catalogue.ts";
import { ContactsSection } from "../readiness/components/contacts-section.tsx";
import { HistorySection } from "../readiness/components/history-section.tsx";
import { ReadinessSummary } from "../readiness/components/readiness-summary.tsx";
import { EditPanel } from "./edit-panel.tsx";
import { IdentitySection } from "./identity-section.tsx";
import { LabsSection } from "./labs-section.tsx";

type Props = { loaded: Loaded; place: Place };

/** One organisation as the register knows it: how ready it is, then each part of its file. */
export async function OrganisationFile({ loaded, place }: Props) {
  const t = await getTranslator();
  const { organisation, canWrite, open, today } = loaded;
  const base = `/${place.locale}/${place.workspace}/organisations`;
  const file = `${base}/${organisation.id}`;
  const isVendor = organisation.kind === "vendor";
  const parts = isVendor ? CONTACT_PARTS.filter((part) => !NOT_OF_A_VENDOR.has(part)) : CONTACT_PARTS;
  const pairs = loaded.pairs.map(({ id, name, because }) => ({
    ...{ id: organisation.id, other: id, because },
    text: `${organisation.name} · ${name}`,
  }));
  return (
    <>
      <PageHeader eyebrow={t("organisations.eyebrow")} title={organisation.name} />
      <div className="flex flex-col gap-4">
        {organisation.retiredAt === null ? (
          <ReadinessSummary
            canWrite={canWrite}
            file={file}
            firstLab={organisation.labs[0]?.id}
            readiness={loaded.readiness}
          />
        ) : (
          <Notice kind="warning" title={t("organisations.retired")}>
            <p>{organisation.retiredFor}</p>
            {organisation.mergedInto === null ? null : (
              <LinkButton href={`${base}/${organisation.mergedInto}`} size="compact">
                {t("organisations.mergedInto")}
              </LinkButton>
            )}
          </Notice>
        )}
        <PairsSection base={base} pairs={pairs} />
        <IdentitySection canWrite={canWrite} file={file} organisation={organisation} />
        {isVendor && organisation.labs.length === 0 ? null : (
          <LabsSection canWrite={canWrite} file={file} labs={organisation.labs} />
        )}
        <ContactsSection canWrite={canWrite} contacts={loaded.contacts} file={file} parts={parts} />
        <MandatesSection canWrite={canWrite} file={file} mandates={loaded.mandates} today={today} />
        {isVendor ? (
          <Products loaded={loaded} place={place} title={t("readiness.contracts.products")} />
        ) : (
          <ContractsSection
            canWrite={loaded.canRecordContract}
            contracts={loaded.contracts}
            file={file}
            today={today}
          />
        )}
        <Cases
          cases={loaded.cases}
          none={t("organisations.noCases")}
          place={place}
          title={t("organisations.cases")}
        />
        <HistorySection history={loaded.history} zone={organisation.timeZone} />
      </div>
      {open === null ? null : <EditPanel file={file} loaded={loaded} open={open} place={place} />}
    </>
  );
}

const NOT_OF_A_VENDOR: ReadonlySet<string> = new Set(["responsible_biologist", "broker", "printer"]);

async function Products({ loaded, place, title }: Props & { title: string }) {
  const { organisation, canRegisterProduct } = loaded;
  return (
    <Section id="products" title={title}>
      <ul className="mb-3 list-disc ps-5 text-ink text-sm">
        {organisation.products.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
      {canRegisterProduct ? <ProductForm place={place} vendorId={organisation.id} /> : null}
    </Section>
  );
}

type CasesProps = { cases: Loaded["cases"]; title: string; none: string; place: Place };

function Cases({ cases, title, none, place }: CasesProps) {
  return (
    <Section id="cases" title={title}>
      {cases.length === 0 ? (
        <p className="text-soft text-sm">{none}</p>
      ) : (
        <ul className="flex flex-col gap-1 text-sm">
          {cases.map(({ reference, title: name }) => (
            <li key={reference}>
              <a
                className="underline"
                data-follow=""
                href={`/${place.locale}/${place.workspace}/incidents/${reference}`}
              >
                {reference} · {name}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
