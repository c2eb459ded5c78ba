import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { LinkButton } from "#components/link-button.tsx";
import { IncidentHeader } from "#features/incidents/overview/components/incident-header.tsx";
import { addOrganisationsAction } from "#features/incidents/widening/actions.ts";
import { AddForm } from "#features/incidents/widening/components/add-form.tsx";
import { loadAddOrganisations } from "#features/incidents/widening/loaders.ts";
import { getTranslator } from "#lib/translator.ts";
import { getWords } from "#lib/words.ts";
import { listZones } from "#lib/zones.ts";

type Props = PageProps<"/[locale]/[workspace]/incidents/[reference]/organisations/new">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslator();
  return { title: `${t("addOrganisations.title")} · ${(await params).reference}` };
}

export default async function AddOrganisationsPage({ params }: Props) {
  const { workspace, reference } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const { summary, organisations, known } = await loadAddOrganisations(workspace, reference);
  const base = `/${locale}/${workspace}/incidents/${reference}`;
  return (
    <>
      <IncidentHeader base={base} current="facts" locale={locale} summary={summary} t={t} />
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <h2 className="font-semibold text-base text-ink">{t("addOrganisations.title")}</h2>
        <LinkButton href={`${base}/scope`} icon="search" size="compact">
          {t("addOrganisations.byProduct")}
        </LinkButton>
      </div>
      <AddForm
        act={addOrganisationsAction.bind(null, { workspace, locale })}
        incidentId={summary.incident.id}
        known={known}
        organisations={organisations}
        words={await getWords("addOrganisations", "newIncident", "forms", "vocabulary", "problems", "errors")}
        zones={listZones("Europe/Paris")}
      />
    </>
  );
}
