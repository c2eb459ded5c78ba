import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { CoverageSection } from "#features/communications/components/coverage-section.tsx";
import { JointSection } from "#features/communications/components/joint-section.tsx";
import { LabsSection } from "#features/communications/components/labs-section.tsx";
import { LetterheadForm } from "#features/communications/components/letterhead-form.tsx";
import { PersonsFrame } from "#features/communications/components/persons-frame.tsx";
import { PlanForm } from "#features/communications/components/plan-form.tsx";
import { ReachForm } from "#features/communications/components/reach-form.tsx";
import { TextsSection } from "#features/communications/components/texts-section.tsx";
import { loadPersons } from "#features/communications/loaders.ts";
import { getTranslator } from "#lib/translator.ts";

type Props = PageProps<"/[locale]/[workspace]/incidents/[reference]/persons">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslator();
  return { title: `${t("communications.title")} · ${(await params).reference}` };
}

export default async function PersonsPage({ params, searchParams }: Props) {
  const { workspace, reference } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const loaded = await loadPersons({ workspace, reference, search: searchParams });
  const { summary, sums, own, texts, organisations, mayWrite } = loaded;
  const place = { workspace, locale };
  const base = `/${locale}/${workspace}/incidents/${reference}`;
  const here = `${base}/persons`;
  const asked = { incidentId: summary.incident.id, place, t };
  const acting = { ...asked, labs: own };
  return (
    <PersonsFrame base={base} current="telling" locale={locale} summary={summary} t={t}>
      <h2 className="sr-only">{t("communications.title")}</h2>
      <CoverageSection base={here} groups={loaded.groups} locale={locale} sums={sums} t={t} />
      <LabsSection base={here} loaded={loaded} locale={locale} t={t}>
        {own.length === 0 ? null : (
          <>
            <PlanForm {...asked} of="patients" own={own} texts={texts} />
            <ReachForm {...acting} />
            <LetterheadForm {...acting} />
          </>
        )}
      </LabsSection>
      <TextsSection asked={organisations.length} base={here} mayWrite={mayWrite} t={t} texts={texts} />
      {loaded.reach === "workspace" ? <JointSection loaded={loaded} place={place} t={t} /> : null}
    </PersonsFrame>
  );
}
