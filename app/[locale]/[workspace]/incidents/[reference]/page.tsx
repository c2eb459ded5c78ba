import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { AsKnownLink } from "#features/incidents/as-known/components/as-known-link.tsx";
import { CaseClaims } from "#features/incidents/overview/components/case-claims.tsx";
import { CaseFiles } from "#features/incidents/overview/components/case-files.tsx";
import { IncidentFacts } from "#features/incidents/overview/components/incident-facts.tsx";
import { IncidentHeader } from "#features/incidents/overview/components/incident-header.tsx";
import { loadIncident } from "#features/incidents/overview/loaders.ts";
import { loadShell } from "#features/members/loaders.ts";
import { FirstTasksHint } from "#features/tasks/components/first-tasks-hint.tsx";
import { isOnlyVendorContact } from "#lib/access.ts";
import { getTranslator } from "#lib/translator.ts";

type Props = PageProps<"/[locale]/[workspace]/incidents/[reference]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).reference };
}

export default async function IncidentPage({ params, searchParams }: Props) {
  const { workspace, reference } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const base = `/${locale}/${workspace}/incidents/${reference}`;
  // A vendor's contact sees what is asked of the vendor, never the case.
  if (isOnlyVendorContact(await loadShell(workspace))) redirect(`${base}/vendor`);
  const loaded = await loadIncident(workspace, reference, searchParams);
  const { summary, linked, tasks, seesClaims } = loaded;
  return (
    <>
      <IncidentHeader
        actions={<AsKnownLink base={base} t={t} />}
        base={base}
        current="facts"
        locale={locale}
        summary={summary}
        t={t}
      />
      <div className="flex flex-col gap-5">
        {tasks === 0 && summary.canAddOrganisations ? <FirstTasksHint base={base} t={t} /> : null}
        <IncidentFacts
          cases={`/${locale}/${workspace}/incidents`}
          incident={summary.incident}
          linked={linked}
          locale={locale}
          t={t}
        />
        <CaseFiles base={base} loaded={loaded} locale={locale} t={t} />
        {seesClaims ? <CaseClaims loaded={loaded} place={{ workspace, locale }} t={t} /> : null}
      </div>
    </>
  );
}
