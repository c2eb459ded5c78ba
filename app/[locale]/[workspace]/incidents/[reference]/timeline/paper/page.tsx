import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { LinkButton } from "#components/link-button.tsx";
import { loadKeyingIn } from "#features/incidents/log/loaders.ts";
import { IncidentHeader } from "#features/incidents/overview/components/incident-header.tsx";
import { KeyInSheet } from "#features/timeline/paper/components/key-in-sheet.tsx";
import { getTranslator } from "#lib/translator.ts";

type Props = { params: Promise<{ workspace: string; reference: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("paperSheet");
  return { title: `${t("title")} · ${(await params).reference}` };
}

export default async function PaperPage({ params }: Props) {
  const { workspace, reference } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const { summary, organisations, people } = await loadKeyingIn(workspace, reference);
  const base = `/${locale}/${workspace}/incidents/${reference}`;
  return (
    <>
      <IncidentHeader base={base} current="timeline" locale={locale} summary={summary} t={t} />
      <div className="mb-4 print:hidden">
        <LinkButton href={`${base}/timeline`} icon="list" size="compact">
          {t("timeline.entry.back")}
        </LinkButton>
      </div>
      <KeyInSheet
        incidentId={summary.incident.id}
        organisations={organisations}
        people={people}
        place={{ workspace, locale }}
      />
    </>
  );
}
