import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { loadEntry } from "#features/incidents/log/loaders.ts";
import { IncidentHeader } from "#features/incidents/overview/components/incident-header.tsx";
import { obligationNames } from "#features/obligations/components/obligation-names.ts";
import { EntryActs } from "#features/timeline/components/entry-acts.tsx";
import { EntryChain } from "#features/timeline/components/entry-chain.tsx";
import { EntryContent } from "#features/timeline/components/entry-content.tsx";
import { EntryFacts } from "#features/timeline/components/entry-facts.tsx";
import { getTranslator } from "#lib/translator.ts";

const ZONE = "Europe/Paris";

type Props = { params: Promise<{ workspace: string; reference: string; entry: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { reference, entry } = await params;
  const t = await getTranslations("timeline");
  return { title: `${t("entry.title", { seq: entry })} · ${reference}` };
}

export default async function EntryPage({ params }: Props) {
  const { workspace, reference, entry: number } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const { summary, obligations, names, ...found } = await loadEntry(workspace, reference, number);
  const base = `/${locale}/${workspace}/incidents/${reference}`;
  const view = {
    t,
    locale,
    zone: ZONE,
    obligations: obligationNames(obligations, { t, locale, zone: ZONE }),
  };
  return (
    <>
      <IncidentHeader base={base} current="timeline" locale={locale} summary={summary} t={t} />
      <div className="flex max-w-4xl flex-col gap-4">
        <EntryFacts base={base} entry={found.entry} seesCell={summary.reach === "workspace"} view={view} />
        <EntryActs
          canCorrect={found.canCorrect}
          canPin={found.canPin}
          entry={found.entry}
          incidentId={summary.incident.id}
          place={{ workspace, locale }}
        />
        <EntryContent entry={found.entry} view={{ ...view, nameOf: (id) => names.get(id) }} />
        <EntryChain found={found} view={view} />
      </div>
    </>
  );
}
