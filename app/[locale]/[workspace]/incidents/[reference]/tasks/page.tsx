import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { IncidentHeader } from "#features/incidents/overview/components/incident-header.tsx";
import { TasksFacet } from "#features/playbooks/components/tasks-facet.tsx";
import { loadTasks } from "#features/playbooks/loaders.ts";
import { getTranslator } from "#lib/translator.ts";

type Props = PageProps<"/[locale]/[workspace]/incidents/[reference]/tasks">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslator();
  return { title: `${t("tasks.title")} · ${(await params).reference}` };
}

export default async function TasksPage({ params, searchParams }: Props) {
  const { workspace, reference } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const loaded = await loadTasks({ workspace, reference, locale }, searchParams);
  const base = `/${locale}/${workspace}/incidents/${reference}`;
  return (
    <>
      <IncidentHeader base={base} current="tasks" locale={locale} summary={loaded.summary} t={t} />
      <TasksFacet
        base={`${base}/tasks`}
        loaded={loaded}
        place={{ workspace, locale }}
        playbooks={`/${locale}/${workspace}/playbooks`}
        t={t}
      />
    </>
  );
}
