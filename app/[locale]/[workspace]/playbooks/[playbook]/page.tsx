import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { LinkButton } from "#components/link-button.tsx";
import { PageHeader } from "#components/page-header.tsx";
import { PlaybookPage } from "#features/playbooks/components/playbook-page.tsx";
import { loadPlaybook } from "#features/playbooks/loaders.ts";
import { getTranslator } from "#lib/translator.ts";

type Props = PageProps<"/[locale]/[workspace]/playbooks/[playbook]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, playbook } = await params;
  return { title: (await loadPlaybook(workspace, playbook, await getLocale())).plan.name };
}

export default async function OnePlaybookPage({ params }: Props) {
  const { workspace, playbook } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const loaded = await loadPlaybook(workspace, playbook, locale);
  const base = `/${locale}/${workspace}/playbooks`;
  const isOwn = loaded.own !== null;
  return (
    <>
      <div className="print:hidden">
        <PageHeader
          actions={
            loaded.mayWrite && loaded.own?.retiredAt === undefined ? (
              <LinkButton href={`${base}/new?from=${playbook}`} icon="copy">
                {t("playbooks.copy")}
              </LinkButton>
            ) : loaded.mayWrite && loaded.own?.retiredAt === null ? (
              <LinkButton href={`${base}/new?from=${playbook}`} icon="pen">
                {t("playbooks.change")}
              </LinkButton>
            ) : null
          }
          eyebrow={t("playbooks.title")}
          meta={t(isOwn ? "playbooks.isOwn" : "playbooks.isPublished")}
          title={loaded.plan.name}
        />
      </div>
      <PlaybookPage loaded={loaded} place={{ workspace, locale }} view={{ t, locale }} />
    </>
  );
}
