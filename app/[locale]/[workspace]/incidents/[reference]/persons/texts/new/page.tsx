import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { Section } from "#components/section.tsx";
import { BeginForm } from "#features/communications/texts/components/begin-form.tsx";
import { loadNewText } from "#features/communications/texts/loaders.ts";
import { IncidentHeader } from "#features/incidents/overview/components/incident-header.tsx";
import { getTranslator } from "#lib/translator.ts";

type Props = PageProps<"/[locale]/[workspace]/incidents/[reference]/persons/texts/new">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslator();
  return { title: `${t("communications.texts.newTitle")} · ${(await params).reference}` };
}

export default async function NewTextPage({ params }: Props) {
  const { workspace, reference } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const { summary } = await loadNewText({ workspace, reference });
  const place = { workspace, locale };
  const base = `/${locale}/${workspace}/incidents/${reference}`;
  const { id, dataCategories } = summary.incident;
  return (
    <>
      <IncidentHeader base={base} current="persons" locale={locale} summary={summary} t={t} />
      <div className="max-w-3xl">
        <Section id="begin" title={t("communications.texts.newTitle")}>
          <BeginForm categories={dataCategories} incidentId={id} place={place} t={t} />
        </Section>
      </div>
    </>
  );
}
