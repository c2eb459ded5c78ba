import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { Disclosure } from "#components/disclosure.tsx";
import { Section } from "#components/section.tsx";
import { IncidentHeader } from "#features/incidents/overview/components/incident-header.tsx";
import { EndPanel } from "#features/incidents/scope/components/end-panel.tsx";
import { scopeHref } from "#features/incidents/scope/components/scope-href.ts";
import { ScopeQuestion } from "#features/incidents/scope/components/scope-question.tsx";
import { ScopeResults } from "#features/incidents/scope/components/scope-results.tsx";
import { loadScope } from "#features/incidents/scope/loaders.ts";
import { DeploymentForm } from "#features/vendors/deployments/components/deployment-form.tsx";
import { getTranslator } from "#lib/translator.ts";

type Props = PageProps<"/[locale]/[workspace]/incidents/[reference]/scope">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslator();
  return { title: `${t("scope.title")} · ${(await params).reference}` };
}

export default async function ScopePage({ params, searchParams }: Props) {
  const { workspace, reference } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const loaded = await loadScope(workspace, reference, searchParams);
  const { asked, scope, summary, mayRecord, organisations, vendors } = loaded;
  const base = `/${locale}/${workspace}/incidents/${reference}`;
  const place = { workspace, locale };
  const here = scopeHref(`${base}/scope`, asked);
  return (
    <>
      <IncidentHeader base={base} current="scope" locale={locale} summary={summary} t={t} />
      <div className="flex flex-col gap-5">
        <Section id="question" title={t("scope.title")}>
          <p className="mb-4 max-w-prose text-soft">{t("scope.intro")}</p>
          <ScopeQuestion asked={asked} t={t} vendors={vendors} />
        </Section>
        {scope === null ? null : (
          <ScopeResults
            endHref={`${here}${here.includes("?") ? "&" : "?"}end=`}
            loaded={loaded}
            place={place}
            scope={scope}
            t={t}
          />
        )}
        {scope === null || !mayRecord ? null : (
          <Disclosure icon="plus" label={t("scope.record.title")}>
            <DeploymentForm organisations={organisations} place={place} productId={scope.product.id} />
          </Disclosure>
        )}
      </div>
      {scope === null || !mayRecord ? null : (
        <EndPanel closeHref={here} deploymentId={asked.end} place={place} scope={scope} t={t} />
      )}
    </>
  );
}
